import { type ParseError, printParseErrorCode } from 'jsonc-parser';

/** A syntax error in words, with the stretch of text it is about. */
export interface SyntaxProblem {
  start: number;
  end: number;
  message: string;
}

const messages: Record<string, string> = {
  CommaExpected: 'A comma is missing before this. Members and entries are separated by commas: add one.',
  ColonExpected: 'A colon is missing here. A member is written "name": value.',
  PropertyNameExpected:
    'A member name in double quotes is expected here. Check for a missing brace or a comma too many before it.',
  ValueExpected:
    'A value is expected here: a text in double quotes, a number, true, false, null, an object or an array.',
  CloseBraceExpected: 'A closing brace } is missing. Every { needs its }.',
  CloseBracketExpected: 'A closing bracket ] is missing. Every [ needs its ].',
  EndOfFileExpected: 'The document has already ended. Remove what follows, or check for a brace too many before it.',
  UnexpectedEndOfString:
    'This text has no closing double quote on its line. Close it; a line break inside a text is written \\n.',
  UnexpectedEndOfComment: 'This comment is never closed. Close it with */.',
  UnexpectedEndOfNumber: 'This number is not finished. Add its digits, or put it in double quotes if it is a text.',
  InvalidNumberFormat: 'This is not a number as JSON writes it. Put it in double quotes if it is a text.',
  InvalidUnicode: 'A \\u escape takes exactly four hexadecimal digits.',
  InvalidEscapeCharacter:
    'This escape is unknown. JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.',
  InvalidCharacter: 'A control character cannot stand in a text as it is. Write a line break as \\n and a tab as \\t.',
  InvalidSymbol:
    'This word means nothing in JSON. Put it in double quotes if it is a text; only true, false and null stand without.',
};

/** What to say of a parser's error, and where: on the text itself, or on the last sign before the end. */
export function syntaxProblem(text: string, error: ParseError): SyntaxProblem {
  if (text.trim() === '') {
    return {
      start: 0,
      end: 0,
      message: 'The file is empty. Begin with { or insert a snippet, such as chatapp-template.',
    };
  }
  const message = messages[printParseErrorCode(error.error)] ?? 'This cannot be read as JSON.';
  if (error.offset < text.length) {
    return { start: error.offset, end: Math.min(text.length, error.offset + Math.max(1, error.length)), message };
  }
  const last = text.trimEnd().length;
  return { start: last - 1, end: last, message };
}
