/** Prints every figure that the design has a budget for. Nothing here fails a build: machines differ and are busy. */
import { statSync } from 'node:fs';
import { benchCheck } from './check.ts';
import { benchFiles } from './files.ts';
import { benchFixes } from './fixes.ts';
import { benchKeystrokes } from './keystroke.ts';
import { row } from './measure.ts';

async function main(): Promise<void> {
  console.log('The package');
  row('VSIX', statSync('chatapp.vsix').size / 1024, 'KB', 900);
  await benchCheck();
  benchFiles();
  benchFixes();
  await benchKeystrokes();
}

void main();
