import { createScanner, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { say } from '../../l10n/texts.ts';

/** A syntax error in words, with the stretch of text it is about. */
export interface SyntaxProblem {
  start: number;
  end: number;
  message: string;
}

const messages: Record<string, string> = {
  CommaExpected: say`A comma is missing before this. Members and entries are separated by commas: add one.`,
  ColonExpected: say`A colon is missing here. A member is written "name": value.`,
  PropertyNameExpected: say`A member name in double quotes is expected here. Check for a missing brace or a comma too many before it.`,
  ValueExpected: say`A value is expected here: a text in double quotes, a number, true, false, null, an object or an array.`,
  CloseBraceExpected: say`A closing brace } is missing. Every { needs its }.`,
  CloseBracketExpected: say`A closing bracket ] is missing. Every [ needs its ].`,
  EndOfFileExpected: say`The document has already ended. Remove what follows, or check for a brace too many before it.`,
  UnexpectedEndOfString: say`This text has no closing double quote on its line. Close it; a line break inside a text is written \\n.`,
  UnexpectedEndOfComment: say`This comment is never closed. Close it with */.`,
  UnexpectedEndOfNumber: say`This number is not finished. Add its digits, or put it in double quotes if it is a text.`,
  InvalidNumberFormat: say`This is not a number as JSON writes it. Put it in double quotes if it is a text.`,
  InvalidUnicode: say`A \\u escape takes exactly four hexadecimal digits.`,
  InvalidEscapeCharacter: say`This escape is unknown. JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.`,
  InvalidCharacter: say`A control character cannot stand in a text as it is. Write a line break as \\n and a tab as \\t.`,
  InvalidSymbol: say`This word means nothing in JSON. Put it in double quotes if it is a text; only true, false and null stand without.`,
};

/** What stands where a member name or a value should, and what that most likely means. */
const unexpected: Record<string, string> = {
  '{': say`This { begins inside of an object, where the name of a member is expected. Check for a missing } or [ before it.`,
  '[': say`This [ begins inside of an object, where the name of a member is expected. Check for a missing } or [ before it.`,
  ']': say`This ] closes a list, and what is open before it is an object. Check for a missing } before it, or a missing [.`,
  '}': say`This } closes an object, and what is open before it is a list. Check for a missing ] before it, or a missing {.`,
  ':': say`A colon stands between the name and the value of a member, and this one does not. Check for a missing { or ] before it.`,
  ',': say`Nothing stands before this comma. Remove it, or write what is missing.`,
};

const begin = () => say`Begin with { or insert a snippet, such as chatapp-template.`;

/** What to say of a parser's error, and where: on the text itself, or on the last sign before the end. */
export function syntaxProblem(text: string, error: ParseError): SyntaxProblem {
  if (text.trim() === '') return { start: 0, end: 0, message: say`The file is empty. ${begin()}` };
  const message = messageOf(text, error);
  if (error.offset < text.length) {
    return { start: error.offset, end: Math.min(text.length, error.offset + Math.max(1, error.length)), message };
  }
  const last = text.trimEnd().length;
  return { start: last - 1, end: last, message };
}

function messageOf(text: string, { error, offset, length }: ParseError): string {
  const code = printParseErrorCode(error);
  const sign = text[offset] ?? '';
  if (code === 'PropertyNameExpected' || code === 'ValueExpected') {
    if (/\d/.test(sign) && text[offset - 1] === '0') {
      return say`A number does not begin with 0. Put it in double quotes if it is a text.`;
    }
    if (sign === '' && isCommentOnly(text)) return say`The file has comments only. ${begin()}`;
    // After a colon a value is missing, whatever follows.
    const isSurprise = /[^\s:]\s*$/.test(text.slice(Math.max(0, offset - 80), offset));
    const surprise = isSurprise || sign === ',' ? unexpected[sign] : undefined;
    if (surprise) return surprise;
  }
  if (code === 'EndOfFileExpected' && (sign === ':' || sign === ',')) {
    return say`A document is one object, and its first { is missing. Put it before all members.`;
  }
  if (code === 'InvalidSymbol') {
    if (sign === "'") return say`JSON writes texts in double quotes, not in single ones. Replace them.`;
    const word = text.slice(offset, offset + Math.min(length, 6)).toLowerCase();
    if (/^(true|false|null)$/.test(word)) return say`JSON writes this word in small letters. Write ${word}.`;
  }
  return messages[code] ?? say`This cannot be read as JSON.`;
}

/** Whether nothing but comments and blanks stands in a text. */
function isCommentOnly(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return scanner.getTokenOffset() >= text.length;
}
