import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside an editor: see test/extension and test/ui.
    exclude: ['test/extension/**', 'test/ui/**'],
    testTimeout: 20_000,
    // Where CI is set, or on Windows, the command line would print in color.
    env: { NO_COLOR: '1' },
  },
});
