/**
 * Prints every figure that the design has a budget for, beside what others take in the same job. Nothing here fails a
 * build: machines differ and are busy. `npm run bench -- WORD` measures the cases whose names have the word.
 */
import { checkCases } from './check.ts';
import { completionCases } from './completion.ts';
import { editorCases } from './editor.ts';
import { fileCases } from './files.ts';
import { fixCases } from './fixes.ts';
import { growthCases } from './growth.ts';
import { keystrokeCases } from './keystroke.ts';
import { heading, lineOf } from './measure.ts';
import { packageCases } from './package.ts';
import { previewCases } from './preview.ts';
import { pushCases } from './push.ts';
import { workspaceCases } from './workspace.ts';

const all = [
  ...packageCases,
  ...checkCases,
  ...keystrokeCases,
  ...editorCases,
  ...previewCases,
  ...completionCases,
  ...workspaceCases,
  ...fileCases,
  ...fixCases,
  ...pushCases,
  ...growthCases,
];

async function main(): Promise<void> {
  const word = process.argv[2] ?? '';
  const chosen = all.filter(({ name }) => name.includes(word));
  if (chosen.length === 0) {
    console.error(`No case has "${word}" in its name. The cases:\n${all.map(({ name }) => name).join('\n')}`);
    process.exitCode = 2;
    return;
  }
  console.log(`${heading}; Node ${process.version}`);
  for (const { name, run } of chosen) {
    try {
      for (const row of await run()) console.log(lineOf(row));
    } catch (error) {
      console.log(`${name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

void main();
