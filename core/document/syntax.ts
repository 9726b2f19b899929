import { createScanner, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { say } from '../../l10n/texts.ts';
import type { Fix } from '../rules/rule.ts';
import { pastedAt } from './pasted/pasted.ts';
import { overwrite } from './pasted/repairs.ts';

/** A syntax error in words, with the stretch of text it is about. */
export interface SyntaxProblem {
  start: number;
  end: number;
  message: string;
  /** Changes that would fix it; a person has to choose one. */
  suggest?: readonly Fix[];
  /** Whether what the parser says behind it follows from it. */
  isLast?: true;
}

const messages: Record<string, string> = {
  CommaExpected: say`Add a comma before this. Properties and list entries are separated by commas.`,
  ColonExpected: say`A colon is missing here. A property is written "name": value.`,
  PropertyNameExpected: say`A property name in double quotes is expected here. Check for a missing brace or an extra comma before it.`,
  ValueExpected: say`A value is expected here: a text in double quotes, a number, true, false, null, an object or a list.`,
  CloseBraceExpected: say`A closing brace } is missing. Every { needs a }.`,
  CloseBracketExpected: say`A closing bracket ] is missing. Every [ needs a ].`,
  EndOfFileExpected: say`The document has already ended. Remove what follows, or check for an extra closing brace before it.`,
  UnexpectedEndOfString: say`This text has no closing double quote on its line. Add it, and write a line break inside a text as \\n.`,
  UnexpectedEndOfComment: say`This comment is never closed. Close it with */.`,
  UnexpectedEndOfNumber: say`This number is not finished. Add its digits, or put it in double quotes if it is a text.`,
  InvalidNumberFormat: say`This is not a valid JSON number. Put it in double quotes if it is a text.`,
  InvalidUnicode: say`A \\u escape takes exactly four hexadecimal digits.`,
  InvalidEscapeCharacter: say`This escape is not valid. JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.`,
  InvalidCharacter: say`A text cannot contain a raw control character. Write a line break as \\n and a tab as \\t.`,
};

/** What is in the place of a property name or a value, and what that most likely means. */
const unexpected: Record<string, string> = {
  '{': say`This { is inside an object, where a property name is expected. Check for a missing } or [ before it.`,
  '[': say`This [ is inside an object, where a property name is expected. Check for a missing } or [ before it.`,
  ']': say`This ] closes a list, but an object is still open. Check for a missing } before it, or a missing [.`,
  '}': say`This } closes an object, but a list is still open. Check for a missing ] before it, or a missing {.`,
  ':': say`This colon does not follow a property name. Check for a missing { or ] before it.`,
  ',': say`There is nothing before this comma. Remove it, or write what is missing.`,
};

const begin = () => say`Start with {, or insert a snippet such as chatapp-template.`;

/**
 * What to say of the errors of a parser, in their order: one fault often makes several of them.
 */
export function syntaxProblems(text: string, errors: readonly ParseError[]): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (const [index, error] of errors.entries()) {
    const next = errors[index + 1];
    const problem = (next && sideBySide(text, error, next)) ?? syntaxProblem(text, error);
    problems.push(problem);
    if (problem.isLast) break;
  }
  return problems;
}

/** Two texts in the place of one value: the parser takes the second one for a name without a colon. */
function sideBySide(text: string, error: ParseError, next: ParseError): SyntaxProblem | undefined {
  const isPair =
    printParseErrorCode(error.error) === 'CommaExpected' && printParseErrorCode(next.error) === 'ColonExpected';
  const end = error.offset + error.length;
  if (!isPair || text[error.offset] !== '"' || text.slice(end, next.offset).trim() !== '') return undefined;
  return {
    start: error.offset,
    end,
    message: say`There are two texts side by side here, but a property has one value. Join them in one pair of double quotes, or write a comma and "name": before the second one.`,
    isLast: true,
  };
}

/** The message for a parser's error, and its place: the text itself, or the last character before the end. */
function syntaxProblem(text: string, error: ParseError): SyntaxProblem {
  if (text.trim() === '') return { start: 0, end: 0, message: say`The file is empty. ${begin()}` };
  const pasted = pastedAt({ text, code: printParseErrorCode(error.error), offset: error.offset, length: error.length });
  if (pasted) {
    const { message, suggest } = pasted;
    const span = pasted.span ?? { start: error.offset, end: error.offset + Math.max(1, error.length) };
    return {
      start: span.start,
      end: Math.min(text.length, span.end),
      message,
      ...(suggest?.length && { suggest }),
      isLast: true,
    };
  }
  const message = messageOf(text, error);
  if (error.offset < text.length) {
    const end = Math.min(text.length, error.offset + Math.max(1, error.length));
    const suggest = printParseErrorCode(error.error) === 'CommaExpected' ? addComma(text, error.offset) : [];
    return { start: error.offset, end, message, ...(suggest.length > 0 && { suggest }) };
  }
  const last = text.trimEnd().length;
  return { start: last - 1, end: last, message };
}

/** A comma right after the text before a place; none if that is a comment. */
function addComma(text: string, offset: number): Fix[] {
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (before === '' || /\/\/|\*\/$/.test(line)) return [];
  const end = offset - (text.slice(Math.max(0, offset - 200), offset).length - before.length);
  return [overwrite(say`Add a comma`, { start: end, end }, ',')];
}

function messageOf(text: string, { error, offset }: ParseError): string {
  const code = printParseErrorCode(error);
  const character = text[offset] ?? '';
  if (code === 'PropertyNameExpected' || code === 'ValueExpected') {
    if (character === '' && isCommentOnly(text)) return say`The file has only comments. ${begin()}`;
    // After a colon a value is missing, whatever follows.
    const isSurprise = /[^\s:]\s*$/.test(text.slice(Math.max(0, offset - 80), offset));
    const surprise = isSurprise || character === ',' ? unexpected[character] : undefined;
    if (surprise) return surprise;
  }
  if (code === 'EndOfFileExpected' && (character === ':' || character === ',')) {
    return say`The first { of the document is missing. Put it before all properties.`;
  }
  return messages[code] ?? say`This cannot be read as JSON.`;
}

/** Whether a text has only comments and whitespace. */
function isCommentOnly(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return scanner.getTokenOffset() >= text.length;
}
