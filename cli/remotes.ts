import type { ChatDocument } from '../core/document/document.ts';
import { leavesValueUncertain } from '../kinds/index.ts';
import type { Target } from '../push/target.ts';
import { type Comparison, compareDocument } from '../push/workflow/compareDocument.ts';
import { checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { printable, printError } from './output.ts';
import { ruleSettings } from './settings.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

/** A file, and what the target has of it. */
interface ReadFile {
  /** Absolute. */
  file: string;
  /** As it is shown. */
  path: string;
  text: string;
  document: ChatDocument;
  comparison: Comparison;
  target: Target;
}

/** What is done with a file. */
type Use = (read: ReadFile) => string | undefined | Promise<string | undefined>;

/**
 * Reads what a target holds of each file, and does something with it; what cannot be read is said on standard error.
 *
 * @param begin is told of the target once; what it returns is told of one file after the other, and says what is wrong
 *   with it, if anything: an empty text where that has been said already
 * @returns the exit code: 1 where something is wrong with any
 */
export async function withRemotes(
  paths: readonly string[],
  options: TargetArguments,
  begin: (target: Target, cwd: string, files: readonly string[]) => Use | Promise<Use>,
): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = findFiles(paths, cwd, options);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  let code: number = exitCodes.fine;
  const problem = (path: string, message: string) => {
    code = exitCodes.findings;
    if (message !== '') printError(`${printable(path)}: ${printable(message)}\n`);
  };
  try {
    const use = await begin(target, cwd, files);
    for (const file of files) {
      const { path, text = '', result } = checkFile(file, cwd, rulesIn);
      const { document } = result;
      if (result.findings.some(({ rule }) => leavesValueUncertain(rule))) {
        problem(path, 'This document cannot be read for certain: mend its syntax first (chatapp check).');
        continue;
      }
      if (!document) {
        problem(path, 'This is no template, flow or automation yet, so it is not known what to read.');
        continue;
      }
      const credentials = await credentialsFor(document.provider);
      const compared = credentials.ok ? await compareDocument(document, target, credentials.value) : credentials;
      if (!compared.ok) {
        problem(path, `${compared.problem.message} ${compared.problem.next}`);
        continue;
      }
      const wrong = await use({ file, path, text, document, comparison: compared.value, target });
      if (wrong !== undefined) problem(path, wrong);
    }
  } finally {
    await close();
  }
  return code;
}
