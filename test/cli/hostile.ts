/** Texts from outside that must not reach a terminal or a runner as they are. */
export const hostile = [
  '\u001b]0;owned\u0007',
  '\u001b[31m',
  '\u009b2J',
  '\u007f\b',
  '\u202e\u2066\u2069',
  '\u200e\u200f\u061c',
  '\u2028\u2029\u0085',
  '\ufeff',
  '\u{e0041}\u{e0042}',
  '\r::error::cr',
  '\n::error::line',
  '\n \t::set-env name=PATH::x',
  '\n##[error]old',
  '\n##vso[task.setvariable variable=x]y',
];

/** All of them in one text. */
export const allHostile = hostile.join('x');

/** The unsafe characters that a text has; a carriage return before a line feed is a line end. */
export const unsafeIn = (text: string): string[] =>
  [
    ...text
      .replaceAll('\r\n', '\n')
      .replace(/^[ +-]\ufeff/gm, '')
      .replace(/\u{1f3f4}[\u{e0020}-\u{e007f}]{1,9}/gu, ''),
  ]
    .filter((character) =>
      /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u.test(character),
    )
    .filter((character) => character !== '\n' && character !== '\t')
    .map((character) => `U+${character.codePointAt(0)?.toString(16)}`);

/** The lines that a runner takes for commands. */
export const commandLines = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##\w*\[/.test(line));
