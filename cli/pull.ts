import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { mergeRemote } from '../push/merge.ts';
import { readRemote } from '../push/read.ts';
import { isHere } from '../push/target.ts';
import type { ChatDocument } from '../server/document/document.ts';
import { isObject } from '../server/document/members.ts';
import { toPointer } from '../server/document/path.ts';
import { revalue } from '../server/document/revalue.ts';
import { checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { noJournal, openJournal } from './journal.ts';
import { printable } from './reports/pretty.ts';
import { ruleSettings } from './settings.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

interface PullArguments extends TargetArguments {
  /** What wins where the file and the target were both changed. */
  ours?: boolean;
  theirs?: boolean;
  journal?: string;
}

/**
 * Runs `chatapp pull`: takes over what was changed at the target since it was last pushed or pulled. What was changed
 * in the file stays, and so do comments and layout; where both changed the same place nothing is written until
 * `--ours` or `--theirs` says which counts.
 *
 * @returns 1 where something could not be read, or both were changed
 */
export async function runPull(paths: readonly string[], options: PullArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = findFiles(paths, cwd);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  let isFine = true;
  const problem = (path: string, message: string) => {
    isFine = false;
    process.stderr.write(`${printable(path)}: ${message}\n`);
  };
  try {
    const journal = isHere(target) && options.journal === undefined ? noJournal : openJournal(options.journal, cwd);
    for (const file of files) {
      const { path, text = '', result } = checkFile(file, cwd, rulesIn);
      const { kind, provider, value } = result;
      if (!kind || !provider || !isObject(value)) {
        problem(path, 'This is no template, flow or automation yet, so it is not known what to pull.');
        continue;
      }
      const document: ChatDocument = { kind, provider, value };
      const credentials = await credentialsFor(provider);
      const remote = credentials.ok ? await readRemote(document, target, credentials.value) : credentials;
      if (!remote.ok) {
        problem(path, `${remote.problem.message} ${remote.problem.next}`);
        continue;
      }
      const theirs = remote.value.value;
      const { value: merged, clashes } = mergeRemote(document, journal.memory(file, target, document), theirs);
      if (clashes.length > 0 && !options.ours && !options.theirs) {
        const places = clashes.map((path) => toPointer(path)).join(', ');
        problem(
          path,
          `Not pulled: here and at ${target.name} differ, and nobody can say which counts (${places}). See them with chatapp diff; pull with --theirs to take the target’s, or with --ours to keep yours.`,
        );
        continue;
      }
      const pulled = revalue(text, value, options.theirs ? theirs : merged);
      if (pulled !== text) writeFileSync(file, pulled);
      journal.remember(file, target, document, [theirs]);
      const state = remote.value.state === null ? '' : pc.dim(` ${printable(remote.value.state)}`);
      process.stdout.write(
        `${pc.underline(printable(path))}  ${pulled === text ? 'the same' : pc.green('pulled')}${state}\n`,
      );
    }
  } finally {
    await close();
  }
  return isFine ? exitCodes.fine : exitCodes.findings;
}
