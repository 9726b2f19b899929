import { say } from '../../../l10n/texts.ts';
import { before, lineEnd, meets, type Pasted, type Place } from './place.ts';
import { overwrite, quoted } from './repairs.ts';

/** Double quotes inside of a text that are not escaped, and quotes that are missing. */
export function quotesInside({ text, code, offset }: Place): Pasted | undefined {
  if (code === 'UnexpectedEndOfString') return openText(text, offset);
  const isUnexpected = ['InvalidSymbol', 'PropertyNameExpected', 'ValueExpected', 'CommaExpected', 'ColonExpected'];
  if (!isUnexpected.includes(code)) return undefined;
  const mark = text[offset] ?? '';
  if (/[\s,:[\]{}"]/.test(mark)) return undefined;
  const ahead = before(text, offset).replace(/[ \t]+$/, '');
  const rest = text.slice(offset, Math.min(lineEnd(text, offset), offset + 2000));
  if (!ahead.endsWith('"') || !rest.includes('"')) return undefined;
  if (code === 'ColonExpected') {
    return /:\s*"$/.test(ahead)
      ? { message: say`The name before this has no closing double quote. Write "name": value.` }
      : undefined;
  }
  // Behind a whole value a name begins whose first quote is missing.
  if (/^[\w$]+"?\s*:(?!\/\/)/.test(rest)) return undefined;
  // Between two entries a comma may be missing: only what touches the quote is sure to be of the same text.
  if (code === 'CommaExpected' && /\s/.test(text[offset - 1] ?? '')) return undefined;
  const start = ahead.lastIndexOf('"', ahead.length - 2);
  const from = offset - before(text, offset).length + start;
  const end = /"(?=\s*(?:[,\]}]|$))/.exec(rest);
  const inside = end ? text.slice(from + 1, offset + end.index) : '';
  return {
    message: say`This text contains double quotes, and the first of them ends it too early. Write each of them as \\".`,
    ...(start >= 0 &&
      inside !== '' && {
        suggest: [
          overwrite(
            say`Escape the quotes inside`,
            { start: from + 1, end: offset + (end?.index ?? 0) },
            inside.replaceAll(/\\.|"/g, (found) => (found === '"' ? '\\"' : found)),
          ),
        ],
      }),
  };
}

/** `{{name}}` without quotes: to JSON it is an object in the place of a name. */
export function bareVariable({ text, code, offset }: Place): Pasted | undefined {
  if (code !== 'PropertyNameExpected' || text[offset - 1] !== '{') return undefined;
  const found = meets(text, offset - 1, /\{\{[^{}\r\n]{0,99}\}\}/);
  if (!found) return undefined;
  const span = { start: offset - 1, end: offset - 1 + found[0].length };
  return {
    span,
    message: say`A variable belongs inside a text, and a text needs double quotes. Put them around it.`,
    suggest: quoted(text, span.start),
  };
}

/** A text that does not end on its line, for a reason that can be seen. */
function openText(text: string, offset: number): Pasted | undefined {
  const previous = text[offset - 1] ?? '';
  const line = text.slice(offset, lineEnd(text, offset));
  const curly = /[“”„‟＂″](?=\s*[,:\]}]?\s*$)/.exec(line);
  if (curly) {
    const span = { start: offset + curly.index, end: offset + curly.index + 1 };
    return {
      message: say`This text starts with a straight double quote and ends with ${curly[0]}. Make both straight: ".`,
      suggest: [overwrite(say`Use straight quotes`, span, '"')],
    };
  }
  if (/[\w.%!?)]/.test(previous)) {
    return {
      message: say`This double quote ends a text that has none at its start. Write both, and write \\" for a quote inside a text.`,
    };
  }
  return undefined;
}
