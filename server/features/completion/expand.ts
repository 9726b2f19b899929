/**
 * Expands a snippet as an editor does when a person takes every default. The grammar is that of VS Code's snippet
 * bodies, without the parts that ours have no use for (variables such as `$TM_FILENAME`, and transforms): those are
 * refused here, so that a forgotten backslash before `$(name)` is found.
 */

/** A place that the person can fill in. */
export interface TabStop {
  number: number;
  /** The values to choose from; empty where anything can be written. */
  choices: readonly string[];
}

type Piece = string | { number: number; choices: readonly string[]; content: readonly Piece[] | undefined };

/** The places of a snippet, in the order of its text; a place that mirrors another is left out. */
export function tabStopsOf(body: string): TabStop[] {
  const found = new Map<number, TabStop>();
  walk(parse(body), ({ number, choices, content }) => {
    if (content || number === 0) found.set(number, { number, choices });
  });
  return [...found.values()];
}

/** @param chosen the values taken instead of the first choice, by the number of the place */
export function expand(body: string, chosen: ReadonlyMap<number, string> = new Map()): string {
  const pieces = parse(body);
  const contents = new Map<number, readonly Piece[]>();
  walk(pieces, ({ number, content }) => {
    if (content && !contents.has(number)) contents.set(number, content);
  });
  const write = (piece: Piece): string =>
    typeof piece === 'string'
      ? piece
      : (chosen.get(piece.number) ?? (contents.get(piece.number) ?? []).map(write).join(''));
  return pieces.map(write).join('');
}

function walk(pieces: readonly Piece[], visit: (stop: Exclude<Piece, string>) => void): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    visit(piece);
    walk(piece.content ?? [], visit);
  }
}

function parse(body: string): Piece[] {
  let at = 0;

  /** What the pattern meets at this place, which is passed over. */
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const met = sticky.exec(body);
    if (met) at += met[0].length;
    return met;
  };

  const pieces = (isInside: boolean): Piece[] => {
    const read: Piece[] = [];
    while (at < body.length && !(isInside && body[at] === '}')) {
      const literal = take(/\\([$}\\])/)?.[1] ?? take(isInside ? /[^$\\}]+/ : /[^$\\]+/)?.[0] ?? take(/\\/)?.[0];
      read.push(literal ?? stop());
    }
    return read;
  };

  const stop = (): Piece => {
    const bare = take(/\$(\d+)|\$\{(\d+)\}/);
    if (bare) return { number: Number(bare[1] ?? bare[2]), choices: [], content: undefined };
    const choice = take(/\$\{(\d+)\|((?:\\.|[^\\|])+)\|\}/);
    if (choice) {
      const choices =
        (choice[2] ?? '').match(/(?:\\.|[^\\,])+/g)?.map((value) => value.replaceAll(/\\(.)/g, '$1')) ?? [];
      return { number: Number(choice[1]), choices, content: choices.slice(0, 1) };
    }
    const placeholder = take(/\$\{(\d+):/);
    if (!placeholder) throw new Error(`A $ that begins nothing, at ${at}: ${body.slice(at, at + 20)}`);
    const content = pieces(true);
    if (!take(/\}/)) throw new Error('A placeholder that does not end.');
    return { number: Number(placeholder[1]), choices: [], content };
  };

  return pieces(false);
}
