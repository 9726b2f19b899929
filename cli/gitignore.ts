/** What a `.gitignore` says of a path below its folder; undefined where it says nothing. */
export type GitVerdict = 'ignored' | 'kept' | undefined;

/** One step of a pattern within a name. */
type Token = { type: 'star' } | { type: 'one'; fits: (character: string) => boolean };

/** One folder or file of a pattern: `**`, or a name with wildcards. */
type Segment = '**' | readonly Token[];

interface Pattern {
  segments: readonly Segment[];
  isNegated: boolean;
  onlyFolders: boolean;
}

/**
 * Reads a `.gitignore`. Its lines come from strangers, so no regular expression is made of one: a path is followed
 * through a pattern folder by folder, which takes time in proportion to the length of both.
 *
 * @returns a function that takes the parts of a path relative to the folder of the `.gitignore`
 */
export function gitIgnoreList(text: string): (parts: readonly string[]) => GitVerdict {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line) => patternOf(line) ?? []);
  return (given) => {
    const parts = given.map((part) => part.toLowerCase());
    /** What the last pattern that fits says, of each folder on the way and of the path itself. */
    const verdicts = new Array<GitVerdict>(parts.length);
    for (const pattern of patterns) {
      for (const length of fittingLengths(pattern, parts))
        verdicts[length - 1] = pattern.isNegated ? 'kept' : 'ignored';
    }
    // Nothing comes back from a folder that is ignored.
    return verdicts.includes('ignored') && verdicts.slice(0, -1).includes('ignored') ? 'ignored' : verdicts.at(-1);
  };
}

function patternOf(line: string): Pattern | undefined {
  let rest = withoutTrailingSpaces(line);
  if (rest === '' || rest.startsWith('#')) return undefined;
  const isNegated = rest.startsWith('!');
  if (isNegated) rest = rest.slice(1);
  const onlyFolders = rest.endsWith('/');
  if (onlyFolders) rest = rest.slice(0, -1);
  const isAnchored = rest.includes('/');
  if (rest.startsWith('/')) rest = rest.slice(1);
  if (rest === '') return undefined;
  const segments: Segment[] = isAnchored ? [] : ['**'];
  for (const part of rest.split('/')) {
    const segment = part === '**' ? part : tokensOf(part.toLowerCase());
    // Several in a row say the same as one.
    if (segment !== '**' || segments.at(-1) !== '**') segments.push(segment);
  }
  return { segments, isNegated, onlyFolders };
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

function tokensOf(name: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < name.length; at++) {
    const character = name[at] ?? '';
    if (character === '*') {
      if (tokens.at(-1)?.type !== 'star') tokens.push({ type: 'star' });
    } else if (character === '?') tokens.push({ type: 'one', fits: () => true });
    else if (character === '[' && name.indexOf(']', at + 2) > 0) {
      const end = name.indexOf(']', at + 2);
      tokens.push({ type: 'one', fits: classOf(name.slice(at + 1, end)) });
      at = end;
    } else {
      if (character === '\\' && at + 1 < name.length) at++;
      const literal = name[at];
      tokens.push({ type: 'one', fits: (candidate) => candidate === literal });
    }
  }
  return tokens;
}

/** What is between square brackets: characters and ranges, all others where it begins with `!` or `^`. */
function classOf(source: string): (character: string) => boolean {
  const isNegated = /^[!^]/.test(source);
  const characters = isNegated ? source.slice(1) : source;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < characters.length; at++) {
    const first = characters[at] ?? '';
    const last = characters[at + 1] === '-' ? characters[at + 2] : undefined;
    ranges.push([first, last ?? first]);
    if (last !== undefined) at += 2;
  }
  return (character) => ranges.some(([first, last]) => first <= character && character <= last) !== isNegated;
}

/** How many parts of a path a pattern fits: each folder on the way that it names, and the path itself. */
function fittingLengths({ segments, onlyFolders }: Pattern, parts: readonly string[]): number[] {
  const found: number[] = [];
  /** The segments that may come next; behind the last one the pattern is through. */
  let next = opened(new Set([0]), segments);
  for (const [index, part] of parts.entries()) {
    const after = new Set<number>();
    for (const at of next) {
      const segment = segments[at];
      if (segment === '**') {
        after.add(at);
        if (at === segments.length - 1) after.add(segments.length);
      } else if (segment && fits(segment, part)) after.add(at + 1);
    }
    next = opened(after, segments);
    const isFolder = index < parts.length - 1;
    if (next.has(segments.length) && (isFolder || !onlyFolders)) found.push(index + 1);
    if (next.size === 0) break;
  }
  return found;
}

/** With what comes after each `**`, which stands for no folder too; at the end it is at least one name. */
function opened(states: Set<number>, segments: readonly Segment[]): Set<number> {
  for (const at of states) if (segments[at] === '**' && at < segments.length - 1) states.add(at + 1);
  return states;
}

/** Whether a name is what tokens stand for. Only the last star is ever tried again. */
function fits(tokens: readonly Token[], name: string): boolean {
  let [at, token] = [0, 0];
  let star: { token: number; at: number } | undefined;
  while (at < name.length) {
    const current = tokens[token];
    if (current?.type === 'star') {
      star = { token, at };
      token++;
    } else if (current?.fits(name[at] ?? '')) {
      at++;
      token++;
    } else if (star) {
      star.at++;
      [at, token] = [star.at, star.token + 1];
    } else return false;
  }
  while (tokens[token]?.type === 'star') token++;
  return token === tokens.length;
}
