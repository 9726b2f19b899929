import { replaceFile } from '../files/replace.ts';
import { fixAll } from '../kinds/index.ts';
import { checkFile, checkOptions, type FileReport } from './checked.ts';
import { findFiles, readText, reasonOf, shownPath } from './files.ts';
import { print, printable, printError, style } from './output.ts';
import { findingsReport } from './reports/findings.ts';
import { patch } from './reports/patch.ts';
import { count, plural } from './reports/summary.ts';
import { ruleSettings } from './settings.ts';
import { exitCodes } from './usage.ts';

export interface FixArguments {
  dryRun?: boolean;
  allowEmpty?: boolean;
}

/**
 * Runs `chatapp fix`: fixes what is safe to fix, prints what is left, and returns the exit code of a check of the
 * fixed documents. With `dryRun` it prints what would change, and writes nothing.
 */
export async function runFix(
  paths: readonly string[],
  { dryRun = false, allowEmpty = false }: FixArguments,
): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const left: FileReport[] = [];
  /** How many findings were fixed, of each file that changes. */
  const counts: number[] = [];
  let unwritten = 0;
  for (const file of await findFiles(paths.length > 0 ? paths : ['.'], cwd, { allowEmpty })) {
    const read = readText(file);
    const shown = shownPath(file, cwd);
    const fixed = 'text' in read ? fixAll(read.text, checkOptions(file, shown, rulesIn)) : undefined;
    const isChanged = 'text' in read && fixed !== undefined && fixed.text !== read.text;
    const problem = isChanged && !dryRun ? await write(file, fixed.text) : undefined;
    left.push(checkFile(file, cwd, rulesIn, fixed && problem === undefined ? { text: fixed.text } : read));
    if (!isChanged) continue;
    if (problem !== undefined) {
      printError(`${printable(shown)} cannot be written: ${printable(problem)}. Check that you may write it.\n`);
      unwritten++;
      continue;
    }
    counts.push(fixed.count);
    if (dryRun) print(patch(shown, read.text, shown, fixed.text));
    else print(`${style.underline(printable(shown))}  ${plural(fixed.count, 'finding')} fixed\n`);
  }
  const total = counts.reduce((sum, one) => sum + one, 0);
  const done = dryRun ? 'Would fix' : 'Fixed';
  print(`${await findingsReport(left)}${done} ${plural(total, 'finding')} in ${plural(counts.length, 'file')}.\n`);
  return unwritten > 0 || count(left, 'error') > 0 ? exitCodes.findings : exitCodes.fine;
}

/** Writes a file, or says why it cannot. */
async function write(file: string, text: string): Promise<string | undefined> {
  try {
    await replaceFile(file, text);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
