import { say } from '../../../l10n/texts.ts';
import { before, meets, type Pasted, type Place } from './place.ts';
import { eraseText, inDoubleQuotes, overwrite, rewriteAll } from './repairs.ts';

/** A text in curly, angle or corner quotes, up to the next one. */
const curlyDouble = /[“”„‟«»「『＂″][^“”„‟«»「」『』＂″\r\n]{0,4096}[“”‟«»」』＂″]/;

const curlySingle = /[‘’‚‛`´′][^‘’‚‛`´′\r\n]{0,4096}[‘’‛`´′]/;

const anyQuote = /[“”„‟«»「」『』＂″‘’‚‛`´′]/;

/** Full-width punctuation, and what JSON has in its place. */
const plainOf: Readonly<Record<string, string>> = {
  '：': ':',
  '﹕': ':',
  '，': ',',
  '、': ',',
  '﹐': ',',
  '；': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

/** Spaces that are none to JSON, and characters that cannot be seen. */
const oddSpace = /[\u00a0\u0085\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

export function quoteAt({ text, offset }: Place): Pasted | undefined {
  const mark = text[offset] ?? '';
  if (mark === "'") {
    const pattern = /'(?:[^'\\\r\n]|\\.){0,4096}'/;
    return {
      message: say`JSON uses double quotes, not single ones. Replace them.`,
      ...(meets(text, offset, pattern) && {
        suggest: rewriteAll(say`Use double quotes`, text, pattern, inDoubleQuotes),
      }),
    };
  }
  if (!anyQuote.test(mark)) return undefined;
  const pattern = meets(text, offset, curlyDouble) ? curlyDouble : curlySingle;
  const found = meets(text, offset, pattern);
  return {
    span: { start: offset, end: offset + (found?.[0].length ?? 1) },
    message: say`JSON uses straight double quotes: ". This is ${mark}, which word processors and chat apps insert instead. Replace it.`,
    suggest: found
      ? rewriteAll(say`Use straight quotes`, text, pattern, inDoubleQuotes)
      : [overwrite(say`Use straight quotes`, { start: offset, end: offset + 1 }, '"')],
  };
}

/** A single character that has another one in JSON, or none. */
export function characterAt({ text, offset }: Place): Pasted | undefined {
  const mark = text[offset] ?? '';
  const span = { start: offset, end: offset + 1 };
  const plain = plainOf[mark];
  if (plain !== undefined) {
    const all = new RegExp(`[${Object.keys(plainOf).join('')}]`);
    return {
      span,
      message: say`${mark} is a full-width character from a Chinese or Japanese keyboard. Write ${plain} instead.`,
      suggest: rewriteAll(say`Replace the full-width characters`, text, all, (found) => plainOf[found] ?? found),
    };
  }
  if (oddSpace.test(mark)) {
    const code = `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      span,
      message: say`This is a special space or an invisible character (${code}), usually copied from a web page or a chat. JSON allows only ordinary spaces. Replace it.`,
      suggest: rewriteAll(say`Replace the special spaces`, text, oddSpace, (found) =>
        /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(found) ? '' : ' ',
      ),
    };
  }
  if (mark === '\u0000' || mark === '\ufffd') {
    return {
      span,
      message: say`This character cannot be read: the file was probably saved in another encoding. Save it as UTF-8.`,
    };
  }
  if (mark === ';') {
    const isEnd = /^[}\]]\s*$/.test(before(text, offset).slice(-1)) && text.slice(offset + 1).trim() === '';
    return {
      span,
      message: isEnd
        ? say`A document does not end with a semicolon. Remove it.`
        : say`JSON separates properties and entries with commas, not semicolons. Write a comma.`,
      suggest: isEnd ? [eraseText(say`Remove it`, span)] : [overwrite(say`Write a comma`, span, ',')],
    };
  }
  const equals = meets(text, offset, /=>?|:=/)?.[0];
  if (equals !== undefined) {
    const place = { start: offset, end: offset + equals.length };
    return {
      span: place,
      message: say`A property is written "name": value, with a colon, not ${equals}.`,
      suggest: [overwrite(say`Write a colon`, place, ':')],
    };
  }
  if (mark === '\\') {
    const plainText = unescaped(text);
    return meets(text, offset, /\\"/)
      ? {
          span: { start: offset, end: offset + 2 },
          message: say`The quotes have backslashes before them, as when a document is copied out of a log. Remove the backslashes.`,
          ...(plainText !== undefined && {
            suggest: [overwrite(say`Remove the backslashes`, { start: 0, end: text.length }, plainText)],
          }),
        }
      : { span, message: say`A backslash has no meaning outside a text. Remove it.` };
  }
  if (mark === '/') {
    return {
      span,
      message: say`A comment starts with two slashes: //. Add the second one.`,
      suggest: [overwrite(say`Write //`, span, '//')],
    };
  }
  if (mark === '…' || meets(text, offset, /\.\.\./)) {
    return {
      message: say`The dots stand for something that was left out. Write it, or remove the dots.`,
    };
  }
  if (mark === '+' && meets(text, offset, /\+\s*["']/)) {
    return { span, message: say`JSON cannot join texts with +. Write them as one text in one pair of double quotes.` };
  }
  return undefined;
}

/** What a document says that was written inside of a text, with backslashes; undefined where it is none. */
function unescaped(text: string): string | undefined {
  try {
    const inside: unknown = JSON.parse(`"${text.trim().replaceAll(/\r?\n/g, '\\n')}"`);
    if (typeof inside !== 'string') return undefined;
    JSON.parse(inside);
    return inside;
  } catch {
    return undefined;
  }
}
