import pc from 'picocolors';
import { readRemote } from '../push/read.ts';
import type { ChatDocument } from '../server/document/document.ts';
import { isObject } from '../server/document/members.ts';
import { revalue } from '../server/document/revalue.ts';
import { checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { patch } from './reports/patch.ts';
import { printable } from './reports/pretty.ts';
import { ruleSettings } from './settings.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

/**
 * Runs `chatapp diff`: what the target holds beside what the files say, as a push would change it. Nothing is changed.
 *
 * @returns 1 where something differs or could not be read
 */
export async function runDiff(paths: readonly string[], options: TargetArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = findFiles(paths, cwd);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  let isSame = true;
  const problem = (path: string, message: string) => {
    isSame = false;
    process.stderr.write(`${printable(path)}: ${message}\n`);
  };
  try {
    for (const file of files) {
      const { path, text = '', result } = checkFile(file, cwd, rulesIn);
      const { kind, provider, value } = result;
      if (!kind || !provider || !isObject(value)) {
        problem(path, 'This is no template, flow or automation yet, so there is nothing to compare with.');
        continue;
      }
      const document: ChatDocument = { kind, provider, value };
      const credentials = await credentialsFor(provider);
      const remote = credentials.ok ? await readRemote(document, target, credentials.value) : credentials;
      if (!remote.ok) {
        problem(path, `${remote.problem.message} ${remote.problem.next}`);
        continue;
      }
      const held = revalue(text, value, remote.value.value);
      const where = remote.value.state === null ? target.name : `${target.name}, ${remote.value.state}`;
      if (held === text) process.stdout.write(`${pc.underline(printable(path))}  the same (${printable(where)})\n`);
      else {
        isSame = false;
        process.stdout.write(patch(`${path} (${where})`, held, path, text));
      }
    }
  } finally {
    await close();
  }
  return isSame ? exitCodes.fine : exitCodes.findings;
}
