import { defineConfig } from 'vitest/config';

// What takes too long for every run: `npm run test:slow`.
export default defineConfig({ test: { include: ['test/**/*.slow.ts'] } });
