/** The only way out: whatever the command line prints goes through here, and nothing unsafe comes out. */

/**
 * Characters that steer a terminal, change the direction of a text or hide a part of it: controls but tab and line
 * feed, marks of direction, line and paragraph separators, the byte order mark, and tags that are no part of a flag.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,8})[\u{e0000}-\u{e007f}]/gu;

/** A character as JSON and JavaScript write it, such as `\u001b`: inside JSON the value stays the same. */
const escaped = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** A text from outside as a part of one line: unsafe characters and line ends are shown escaped, a tab as a space. */
export const printable = (text: string): string =>
  text.replaceAll('\t', ' ').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replace(unsafe, escaped);

// A document is written before this run begins, so it cannot contain a mark of this run.
const nonce = Math.random().toString(36).slice(2);
const styleMark = `\u0000style ${nonce} `;
const commandMark = `\u0000command ${nonce} `;
const isolateMarks = { begin: `\u0000begin ${nonce} `, end: `\u0000end ${nonce} ` };

/** What is put in where nothing from outside is: it is not escaped. */
const ownMarks = new RegExp(`(${[commandMark, isolateMarks.begin, isolateMarks.end].join('|')})`);

/** Builds a style that only `safe` turns into the sequence of the terminal, where it has colors. */
const styled = (on: number, off: number) => (text: string) => `${styleMark}${on}m${text}${styleMark}${off}m`;

/** The styles of a terminal, for what goes through `print`. */
export const style = {
  bold: styled(1, 22),
  dim: styled(2, 22),
  italic: styled(3, 23),
  underline: styled(4, 24),
  strike: styled(9, 29),
  red: styled(31, 39),
  green: styled(32, 39),
  yellow: styled(33, 39),
  cyan: styled(36, 39),
};

/** Keeps a line that is read from right to left in its own direction (RLI and PDI), whatever is around it. */
export const isolated = (text: string): string => `${isolateMarks.begin}${text}${isolateMarks.end}`;

/**
 * A workflow command of GitHub Actions, escaped by GitHub's rules. Only what is made here comes out as a command.
 *
 * @param name such as `error`
 */
export function workflowCommand(name: string, properties: Record<string, string | number>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${propertyOf(String(value))}`);
  return `${commandMark}${name} ${written.join(',')}::${dataOf(message)}`;
}

const dataOf = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyOf = (text: string) => dataOf(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** What may stay in a patch, which has to fit its file: the ends of lines, and a byte order mark behind the sign. */
// Only a line feed begins a line: `^` would also match behind a carriage return and U+2028.
const kept = /(?<=(?:^|\n)[ +-])\ufeff|\r(?=\n)/g;

const escapedButKept = (text: string) => {
  let end = 0;
  const parts: string[] = [];
  for (const { 0: part, index } of text.matchAll(kept)) {
    parts.push(text.slice(end, index).replace(unsafe, escaped), part);
    end = index + part.length;
  }
  return parts.join('') + text.slice(end).replace(unsafe, escaped);
};

/** Two colons with which a line begins are a command to GitHub's runner; spaces and styles before them do not count. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a style begins with one.
const beginsCommand = /^((?:[^\S\n]|\u001b\[\d+m)*)::/gm;

/** Runners look for `##[`, `##vso[` and `##teamcity[` anywhere in a line. */
const olderCommand = /##(?=\w*\[)/g;

/**
 * A text as it may be printed: unsafe characters are escaped, and no line is a workflow command, except for what
 * `style` and `workflowCommand` made. JSON keeps its value.
 */
export const safe = (text: string, hasColors = false): string =>
  (hasColors ? text : text.split(styleMark).map(withoutStyle).join(''))
    .split(styleMark)
    .map((part) =>
      part
        .split(ownMarks)
        .map((text, index) => (index % 2 === 0 ? escapedButKept(text) : text))
        .join(''),
    )
    .join('\u001b[')
    .replace(beginsCommand, '$1\\u003a:')
    .replace(olderCommand, '\\u0023#')
    .replaceAll(commandMark, '::')
    .replaceAll(isolateMarks.begin, '\u2067')
    .replaceAll(isolateMarks.end, '\u2069');

/** What comes behind the mark of a style: its number and an m, but for what is before the first mark. */
const withoutStyle = (part: string, index: number) => (index === 0 ? part : part.replace(/^\d+m/, ''));

/** Whether a stream has colors: as Node knows of a terminal; anything else only where FORCE_COLOR asks for it. */
const hasColors = (stream: Partial<NodeJS.WriteStream>): boolean => {
  if (stream.hasColors) return stream.hasColors();
  const { NO_COLOR, FORCE_COLOR = '0' } = process.env;
  return !NO_COLOR && FORCE_COLOR !== '0';
};

/** Whether what is printed on standard output has styles. */
export const hasStyles = (): boolean => hasColors(process.stdout);

/** Prints on standard output. */
export const print = (text: string): void => {
  process.stdout.write(safe(text, hasColors(process.stdout)));
};

/** Prints on standard error. */
export const printError = (text: string): void => {
  process.stderr.write(safe(text, hasColors(process.stderr)));
};

/** Columns where nothing says how many there are, such as in a file or a pipe. */
const DEFAULT_COLUMNS = 100;

/** Fewer columns than this leave no room to show anything. */
const FEWEST_COLUMNS = 40;

/** The columns to print in: COLUMNS counts, also without a terminal; then the terminal's. */
export function columns(): number {
  const asked = Number(process.env.COLUMNS);
  const known = Number.isInteger(asked) && asked > 0 ? asked : (process.stdout.columns ?? DEFAULT_COLUMNS);
  return Math.max(FEWEST_COLUMNS, known);
}

/** Whether a person can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks the person at the terminal. The answer is undefined after Ctrl+C and Ctrl+D. */
export async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await prompt.question(safe(question, hasColors(process.stderr)));
  } catch {
    process.stderr.write('\n');
    return undefined;
  } finally {
    prompt.close();
  }
}

/** Lets a reader go away (`chatapp check | head`): what was begun is done, and the exit code is true. */
export function allowClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
