import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentSnippet, documentSnippets } from '../server/features/completion/documentSnippets.ts';
import { expand } from '../server/features/completion/expand.ts';
import { idsIn } from '../server/features/workspace.ts';
import { emptyIndex } from '../server/features/workspaceIndex.ts';
import { checkFile } from './checked.ts';
import { findFiles, reasonOf, shownPath } from './files.ts';
import { columns, print, style } from './output.ts';
import { prettyReport } from './reports/pretty.ts';
import { ruleSettings } from './settings.ts';
import { exitCodes, UsageError } from './usage.ts';
import { fitStart } from './width.ts';

const extension = '.chatapp.json';

/**
 * Runs `chatapp new`: writes a document to begin with, which has the name that was given and the ids of the documents
 * in the current folder. Without a kind it lists them.
 *
 * @throws UsageError for a kind that does not exist, and a file that does
 */
export async function runNew(kind: string | undefined, name: string | undefined): Promise<number> {
  if (kind === undefined) {
    print(list());
    return exitCodes.fine;
  }
  const known = documentSnippets().find(({ prefix }) => wordOf(prefix) === wordOf(kind));
  if (!known) throw new UsageError(`There is no "${kind}" to begin with. "chatapp new" lists what there is.`);
  if (name === undefined) throw new UsageError(`Give it a name: chatapp new ${kind} order_shipped`);
  const cwd = process.cwd();
  const file = path.resolve(cwd, name.endsWith(extension) ? name : `${name}${extension}`);
  mustBeFree(file, cwd);
  const text = await textOf(known, path.basename(file, extension), cwd);
  try {
    // Whoever made the file in the meantime keeps it.
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${shownPath(file, cwd)} cannot be written: ${reasonOf(error)}.`);
  }
  const checked = checkFile(file, cwd, ruleSettings());
  print(`${style.green('Written')}: ${checked.path}\n`);
  if (checked.result.findings.length > 0) print(`\n${prettyReport([checked])}`);
  return exitCodes.fine;
}

/** What is typed for a document to begin with: `template` is as good as `chatapp-template`. */
const wordOf = (prefix: string) => prefix.replace(/^chatapp-/, '');

function list(): string {
  const all = documentSnippets();
  const longest = Math.max(...all.map(({ prefix }) => wordOf(prefix).length));
  const lines = all.map(({ prefix, description }) => {
    const word = wordOf(prefix).padEnd(longest);
    return `${word}  ${style.dim(fitStart(description, columns() - longest - 2))}`;
  });
  return `${lines.join('\n')}\n\nWrite one with "chatapp new ${wordOf(all[0]?.prefix ?? '')} NAME".\n`;
}

function mustBeFree(file: string, cwd: string): void {
  const folder = path.dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`There is no folder ${shownPath(folder, cwd)}. Make it first, or choose another name.`);
  }
  if (existsSync(file)) throw new UsageError(`There is a file ${shownPath(file, cwd)} already. Choose another name.`);
}

async function textOf({ prefix }: DocumentSnippet, name: string, cwd: string): Promise<string> {
  const rulesIn = ruleSettings();
  const files = await findFiles(['.'], cwd, { allowEmpty: true });
  const documents = files.flatMap((file) => checkFile(file, cwd, rulesIn).result.document ?? []);
  const named = documentSnippets({ name }, { ...emptyIndex, ids: idsIn(documents) });
  const body = named.find((snippet) => snippet.prefix === prefix)?.body ?? '';
  return `${expand(body).trimEnd()}\n`;
}
