import { widthOf } from '../core/preview/cells.ts';
import { translate } from '../l10n/texts.ts';
import { remoteOf } from '../push/remotes.ts';
import { stateInWords } from '../push/stateWords.ts';
import { shownPath } from './files.ts';
import { type Found, type ListingArguments, listAt } from './listing.ts';
import { columns, print, printable, style } from './output.ts';
import { chooseTarget } from './target.ts';
import { exitCodes } from './usage.ts';
import { fitStart } from './width.ts';

interface ListArguments extends ListingArguments {
  format: 'pretty' | 'json';
}

/**
 * Runs `chatapp list`: what a target has, with the state of its review and the file that has it here.
 *
 * @throws UsageError where it cannot be listed
 */
export async function runList(paths: readonly string[], options: ListArguments): Promise<number> {
  const cwd = process.cwd();
  const chosen = await chooseTarget(options, cwd);
  try {
    const found = await listAt(chosen, paths.length > 0 ? paths : ['.'], options, cwd);
    print(options.format === 'json' ? inJson(found, cwd) : pretty(found, chosen.target.name, cwd));
    return exitCodes.fine;
  } finally {
    await chosen.close();
  }
}

/** For programs; docs/cli.md promises its shape. */
function inJson(found: readonly Found[], cwd: string): string {
  const entries = found.map(({ listed: { kind, provider, id, name, language, category, state }, space, file }) => ({
    ...{ kind, provider, space, id, name, language, category, state },
    path: file === undefined ? null : shownPath(file, cwd),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function pretty(found: readonly Found[], target: string, cwd: string): string {
  if (found.length === 0) return `${printable(target)} has no templates and flows in this space.\n`;
  const headings = new Map<string, Found[]>();
  for (const one of found) {
    const heading = `${translate(remoteOf(one.listed)?.list?.title ?? one.listed.kind)} in ${one.space}`;
    headings.set(heading, [...(headings.get(heading) ?? []), one]);
  }
  const parts = [...headings].map(([heading, ones]) => `${style.underline(printable(heading))}\n${table(ones, cwd)}`);
  const alone = found.filter(({ file }) => file === undefined).length;
  const total = found.length === 1 ? '1 document' : `${found.length} documents`;
  const hint =
    alone > 0 ? `, ${alone} without a file here. Get ${alone === 1 ? 'it' : 'them'} with "chatapp pull --all".` : '.';
  return `${parts.join('\n')}\n${total} at ${printable(target)}${hint}\n`;
}

/** Rows whose columns are as wide as they need to be; the last one gets what is left. */
function table(found: readonly Found[], cwd: string): string {
  const rows = found.map(({ listed: { name, id, language, state }, file }) => [
    printable(name || id),
    printable(language ?? ''),
    printable(state === null ? '' : stateInWords(state)),
    printable(id),
    file === undefined ? 'no file' : printable(shownPath(file, cwd)),
  ]);
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? '')))) ?? [];
  const lines = rows.map((row) => {
    const cells = row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)));
    return fitStart(`  ${cells.join('  ').trimEnd()}`, columns());
  });
  return `${lines.join('\n')}\n`;
}
