import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { toPointer } from '../core/document/path.ts';
import { updateText } from '../core/document/update.ts';
import { replaceFile } from '../files/replace.ts';
import { stateInWords } from '../push/stateWords.ts';
import type { Target } from '../push/target.ts';
import { type Comparison, compareDocument } from '../push/workflow/compareDocument.ts';
import type { JournalStore } from '../push/workflow/journal-store.ts';
import { documentOf, fileNamesOf } from '../push/workflow/listedDocument.ts';
import { readText, reasonOf, shownPath } from './files.ts';
import { type JournalOf, openJournal } from './journal.ts';
import { type Found, type ListingArguments, listAt } from './listing.ts';
import { print, printable, printError, style } from './output.ts';
import { type ReadFile, type Used, withRemotes } from './remotes.ts';
import { createTotals } from './reports/totals.ts';
import { type ChosenTarget, chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes, UsageError } from './usage.ts';

interface PullArguments extends TargetArguments {
  /** What wins where the file and the target were both changed. */
  ours?: boolean;
  theirs?: boolean;
  journal?: string;
}

/** The options that say what is pulled. */
interface PullAllArguments extends PullArguments, ListingArguments {
  /** Whether everything is pulled that the target has. */
  all?: boolean;
  /** The folder for new files. */
  into?: string;
}

/**
 * Runs `chatapp pull`: takes over what was changed at the target since it was last pushed or pulled. What was changed
 * in the file stays, and so do comments and layout; where both changed the same place nothing is written until
 * `--ours` or `--theirs` says which counts. With `--all` what has no file here gets one.
 *
 * @returns 1 where something could not be read, or both were changed
 */
export async function runPull(paths: readonly string[], options: PullAllArguments): Promise<number> {
  if (options.all) return pullAll(paths.length > 0 ? paths : ['.'], options);
  if (paths.length === 0) throw new UsageError('Name the files to pull, or pull everything with --all.');
  return pullFiles(paths, options);
}

const pullFiles = (paths: readonly string[], options: PullArguments): Promise<number> =>
  withRemotes(paths, options, async (target, cwd, files) => {
    const journalOf = await openJournal(options, cwd, files);
    return (read) => pullInto(read, target, options, journalOf);
  });

async function pullInto(
  { file, path, text, document, comparison }: ReadFile,
  target: Target,
  options: PullArguments,
  journalOf: JournalOf,
): Promise<Used> {
  const notPulled = (wrong: string): Used => ({ became: 'not pulled', wrong: `Not pulled: ${wrong}` });
  const journal = await journalOf(file);
  const { value: merged, clashes } = await comparison.merge(journal, options.theirs ? 'theirs' : 'ours');
  if (clashes.length > 0 && !options.ours && !options.theirs) {
    const places = clashes.map((clash) => toPointer(clash)).join(', ');
    return notPulled(
      `the file and the remote version at ${target.name} differ in places that cannot be merged (${places}). See them with chatapp diff; pull with --theirs to use the remote version, or with --ours to keep yours.`,
    );
  }
  const pulled = updateText(text, document.value, merged);
  const now = readText(file);
  if (!('text' in now) || now.text !== text) return notPulled('the file changed in the meantime. Pull again.');
  try {
    if (pulled !== text) await replaceFile(file, pulled);
  } catch (error) {
    return notPulled(
      `the file cannot be written: ${reasonOf(error)}. Check that you may write it, and that there is space.`,
    );
  }
  const became = pulled === text ? 'the same' : 'pulled';
  tellPulled(path, became, comparison);
  return { became, wrong: await remembered(comparison, journal) };
}

function tellPulled(path: string, became: string, { remote: { state } }: Comparison): void {
  const review = state === null ? '' : style.dim(`, ${printable(stateInWords(state))}`);
  const word = became === 'the same' ? became : style.green(became);
  print(`${style.underline(printable(path))}  ${word}${review}\n`);
}

/** That it was pulled is true whether the journal can be written or not. @returns why it cannot */
async function remembered(comparison: Comparison, journal: JournalStore): Promise<string | undefined> {
  try {
    await comparison.remember(journal);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Pulls everything that the target has: what has a file here into that, and the rest into new ones. */
async function pullAll(paths: readonly string[], options: PullAllArguments): Promise<number> {
  const cwd = process.cwd();
  const into = path.resolve(cwd, options.into ?? '.');
  if (!existsSync(into) || !statSync(into).isDirectory()) {
    throw new UsageError(`There is no folder ${shownPath(into, cwd)}. Make it first, or choose another with --into.`);
  }
  const chosen = await chooseTarget(options, cwd);
  let code: number = exitCodes.fine;
  let here: string[] = [];
  try {
    const found = await listAt(chosen, paths, options, cwd);
    here = found.flatMap(({ file }) => file ?? []);
    const alone = found.filter(({ file }) => file === undefined);
    if (found.length === 0) print(`${printable(chosen.target.name)} has no templates and flows in this space.\n`);
    const totals = createTotals();
    const journalOf = await openJournal(options, cwd, [path.join(into, 'new')]);
    for (const one of alone) {
      const { became, wrong } = await writeNew(one, into, chosen, journalOf);
      totals.add(became);
      if (wrong === undefined) continue;
      code = exitCodes.findings;
      printError(`${printable(one.listed.name)}: ${printable(wrong)}\n`);
    }
    printError(totals.text());
  } finally {
    await chosen.close();
  }
  return here.length > 0 ? Math.max(code, await pullFiles(here, options)) : code;
}

/** Writes a new file; one that is there already is left as it is. */
async function writeNew(
  { listed, space }: Found,
  into: string,
  { target, credentialsFor }: ChosenTarget,
  journalOf: JournalOf,
): Promise<Used> {
  const notPulled = (wrong: string): Used => ({ became: 'not pulled', wrong: `Not pulled: ${wrong}` });
  const names = fileNamesOf(listed);
  const file = names.map((name) => path.join(into, name)).find((name) => !existsSync(name));
  if (file === undefined) return notPulled(`there is a file ${names[0]} already, of another document.`);
  const credentials = await credentialsFor(listed.provider);
  const compared = credentials.ok
    ? await compareDocument(documentOf(listed, space), target, credentials.value)
    : credentials;
  if (!compared.ok) return notPulled(`${compared.problem.message} ${compared.problem.next}`);
  try {
    await replaceFile(file, `${JSON.stringify(compared.value.remote.value, null, 2)}\n`);
  } catch (error) {
    return notPulled(
      `the file cannot be written: ${reasonOf(error)}. Check that you may write it, and that there is space.`,
    );
  }
  tellPulled(shownPath(file, process.cwd()), 'new', compared.value);
  return { became: 'new', wrong: await remembered(compared.value, await journalOf(file)) };
}
