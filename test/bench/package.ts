/** How large the package is. */
import { statSync } from 'node:fs';
import type { Case } from './measure.ts';

export const packageCases: Case[] = [
  {
    name: 'package',
    run: () => [{ what: 'package: VSIX', figure: statSync('chatapp.vsix').size / 1024, unit: 'KB', budget: 1200 }],
  },
];
