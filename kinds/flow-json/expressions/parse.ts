import { type Reference, referenceAt } from './reference.ts';

/** A part of an expression, with its UTF-16 offsets in the text. */
export type Expression = { start: number; end: number } & (
  | { is: 'text' | 'number' | 'boolean' }
  | { is: 'reference'; reference: Reference }
  | { is: 'not' | 'minus'; of: Expression }
  | { is: 'operation'; operator: string; left: Expression; right: Expression }
  | { is: 'joined'; parts: readonly Expression[] }
);

/** Why a text is no expression. */
export interface SyntaxProblem {
  start: number;
  end: number;
  /** What is wrong there: nothing where a value belongs, a quote or bracket without its other, or an unknown sign. */
  why: 'value' | 'quote' | 'bracket' | 'sign' | 'reference' | 'deep';
}

/** An expression as it was read, or the first thing that is wrong with it. */
export type ParsedExpression = { root: Expression } | { problem: SyntaxProblem };

interface Token {
  type: 'text' | 'number' | 'word' | 'reference' | 'sign' | 'end';
  start: number;
  end: number;
  text: string;
}

/** Deeper brackets are no expression that anybody wrote. */
const deepest = 64;

/** Binding of the operators, from the loosest; a text beside another is joined with it, looser than a sum. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];
const sums: readonly (readonly string[])[] = [
  ['+', '-'],
  ['/', '%', '*'],
];

const signs = /^(?:\|\||&&|==|!=|<=|>=|[<>!+\-/%*()])/;

class ProblemError extends Error {
  constructor(readonly problem: SyntaxProblem) {
    super(problem.why);
  }
}

/**
 * Reads an expression.
 *
 * @param start where it begins in the text, after the back-tick
 * @param end where it ends, before the back-tick
 */
export function parseExpression(text: string, start = 0, end = text.length): ParsedExpression {
  try {
    return { root: new Parser(tokensOf(text, start, end), text).whole() };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    throw error;
  }
}

function tokensOf(text: string, from: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  const add = (type: Token['type'], to: number) => {
    tokens.push({ type, start: at, end: to, text: text.slice(at, to) });
    at = to;
  };
  const fail = (why: SyntaxProblem['why'], to: number): never => {
    throw new ProblemError({ start: at, end: to, why });
  };
  while (at < end) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) at++;
    else if (sign === "'") {
      let close = at + 1;
      while (close < end && text.charAt(close) !== "'") close += text.charAt(close) === '\\' ? 2 : 1;
      if (close >= end) fail('quote', end);
      add('text', close + 1);
    } else if (text.startsWith('${', at)) {
      const close = text.indexOf('}', at);
      if (close < 0 || close >= end) fail('reference', end);
      add('reference', close + 1);
    } else {
      const rest = text.slice(at, Math.min(end, at + 40));
      const [number] = /^\d+(?:\.\d+)?/.exec(rest) ?? [];
      const [word] = /^[A-Za-z]\w*/.exec(rest) ?? [];
      const [known] = signs.exec(rest) ?? [];
      if (number !== undefined) add('number', at + number.length);
      else if (word === 'true' || word === 'false') add('word', at + word.length);
      else if (known !== undefined) add('sign', at + known.length);
      else fail('sign', at + (word?.length ?? 1));
    }
  }
  tokens.push({ type: 'end', start: end, end, text: '' });
  return tokens;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly source: string,
  ) {}

  whole(): Expression {
    const root = this.level(0);
    const { type, start, end, text } = this.next;
    if (type !== 'end') throw new ProblemError({ start, end, why: text === ')' ? 'bracket' : 'sign' });
    return root;
  }

  private get next(): Token {
    return this.tokens[this.at] as Token;
  }

  private take(): Token {
    return this.tokens[this.at++] as Token;
  }

  private level(index: number): Expression {
    const operators = levels[index];
    if (!operators) return this.joined();
    return this.operations(operators, () => this.level(index + 1));
  }

  /** Values beside each other, with no operator between them. */
  private joined(): Expression {
    const first = this.sum(0);
    const parts = [first];
    while (this.startsValue()) parts.push(this.sum(0));
    const last = parts.at(-1) ?? first;
    return parts.length === 1 ? first : { is: 'joined', parts, start: first.start, end: last.end };
  }

  private sum(index: number): Expression {
    const operators = sums[index];
    return operators ? this.operations(operators, () => this.sum(index + 1)) : this.value();
  }

  private operations(operators: readonly string[], operand: () => Expression): Expression {
    let left = operand();
    while (this.next.type === 'sign' && operators.includes(this.next.text)) {
      const operator = this.take().text;
      const right = operand();
      left = { is: 'operation', operator, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  private startsValue(): boolean {
    const { type, text } = this.next;
    return type === 'text' || type === 'number' || type === 'word' || type === 'reference' || text === '(';
  }

  private value(): Expression {
    const token = this.take();
    const { type, text, start, end } = token;
    if (type === 'text') return { is: 'text', start, end };
    if (type === 'number') return { is: 'number', start, end };
    if (type === 'word') return { is: 'boolean', start, end };
    if (type === 'reference') {
      const reference = referenceAt(this.source, start, end);
      if (typeof reference === 'string') throw new ProblemError({ start, end, why: 'reference' });
      return { is: 'reference', reference, start, end };
    }
    if (text === '!' || text === '-') {
      const of = this.deeper(start, () => this.value());
      return { is: text === '!' ? 'not' : 'minus', of, start, end: of.end };
    }
    if (text === '(') {
      const inside = this.deeper(start, () => this.level(0));
      const close = this.take();
      if (close.text !== ')') throw new ProblemError({ start, end, why: 'bracket' });
      return { ...inside, start, end: close.end };
    }
    throw new ProblemError({ start, end: type === 'end' ? start : end, why: text === ')' ? 'bracket' : 'value' });
  }

  private deeper<T>(start: number, read: () => T): T {
    if (++this.depth > deepest) throw new ProblemError({ start, end: start + 1, why: 'deep' });
    const result = read();
    this.depth--;
    return result;
  }
}

/** The expression and everything in it, the outer before the inner. */
export function* partsOf(root: Expression): Generator<Expression> {
  const open: Expression[] = [root];
  for (let part = open.pop(); part; part = open.pop()) {
    yield part;
    if (part.is === 'not' || part.is === 'minus') open.push(part.of);
    else if (part.is === 'operation') open.push(part.right, part.left);
    else if (part.is === 'joined') open.push(...part.parts.toReversed());
  }
}
