import type { ScanError, SyntaxKind } from 'jsonc-parser';

/** The kinds of tokens as jsonc-parser numbers them: its enumeration is a constant one, which only a compiler sees. */
export const token = {
  openBrace: 1 as SyntaxKind.OpenBraceToken,
  closeBrace: 2 as SyntaxKind.CloseBraceToken,
  openBracket: 3 as SyntaxKind.OpenBracketToken,
  closeBracket: 4 as SyntaxKind.CloseBracketToken,
  comma: 5 as SyntaxKind.CommaToken,
  colon: 6 as SyntaxKind.ColonToken,
  string: 10 as SyntaxKind.StringLiteral,
  lineComment: 12 as SyntaxKind.LineCommentTrivia,
  blockComment: 13 as SyntaxKind.BlockCommentTrivia,
  lineBreak: 14 as SyntaxKind.LineBreakTrivia,
  blank: 15 as SyntaxKind.Trivia,
  end: 17 as SyntaxKind.EOF,
};

/** The errors of tokens, likewise. */
export const scanErrors = {
  endOfComment: 1 as ScanError.UnexpectedEndOfComment,
  endOfString: 2 as ScanError.UnexpectedEndOfString,
};

export const isTrivia = (kind: SyntaxKind) => kind >= token.lineComment && kind <= token.blank;
