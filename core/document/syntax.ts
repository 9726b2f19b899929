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
  /** Changes that would mend it, of which a person has to choose. */
  suggest?: readonly Fix[];
  /** Whether what the parser says behind it follows from it. */
  isLast?: true;
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
    message: say`Two texts stand side by side here, and a property has one value. Join them in one pair of double quotes, or write "name": before the second one and a comma.`,
    isLast: true,
  };
}

/** What to say of a parser's error, and where: on the text itself, or on the last sign before the end. */
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

/** A comma right behind what stands before a place; none where that is a comment. */
function addComma(text: string, offset: number): Fix[] {
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (before === '' || /\/\/|\*\/$/.test(line)) return [];
  const end = offset - (text.slice(Math.max(0, offset - 200), offset).length - before.length);
  return [overwrite(say`Add a comma`, { start: end, end }, ',')];
}

function messageOf(text: string, { error, offset }: ParseError): string {
  const code = printParseErrorCode(error);
  const sign = text[offset] ?? '';
  if (code === 'PropertyNameExpected' || code === 'ValueExpected') {
    if (sign === '' && isCommentOnly(text)) return say`The file has comments only. ${begin()}`;
    // After a colon a value is missing, whatever follows.
    const isSurprise = /[^\s:]\s*$/.test(text.slice(Math.max(0, offset - 80), offset));
    const surprise = isSurprise || sign === ',' ? unexpected[sign] : undefined;
    if (surprise) return surprise;
  }
  if (code === 'EndOfFileExpected' && (sign === ':' || sign === ',')) {
    return say`A document is one object, and its first { is missing. Put it before all members.`;
  }
  return messages[code] ?? say`This cannot be read as JSON.`;
}

/** Whether nothing but comments and blanks stands in a text. */
function isCommentOnly(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return scanner.getTokenOffset() >= text.length;
}
