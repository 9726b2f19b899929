/** Writes the translations as they are shipped. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { packTexts } from '../l10n/texts.ts';

for (const file of globSync('l10n/texts.*.json')) {
  const { name } = path.parse(file);
  // Chinese is a third shorter so, and deflates better.
  writeFileSync(path.join('dist', name), packTexts(JSON.parse(readFileSync(file, 'utf8'))), 'utf16le');
}
