/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** The first line break of a text. */
export function firstLineBreak(text: string): Stretch | undefined {
  const start = text.search(/[\r\n]/);
  return start < 0 ? undefined : { start, end: start + (text.startsWith('\r\n', start) ? 2 : 1) };
}

/** WhatsApp's marks around words: *bold*, _italic_, ~struck~ and `code`. A single one is just a character. */
const marked = /(?<![\p{L}\p{N}])([*_~])(?! )[^*_~\n]+(?<! )\1(?![\p{L}\p{N}])|`[^`\n]+`/u;

/** The first stretch of a text that WhatsApp would show formatted. */
export function firstFormatting(text: string): Stretch | undefined {
  if (!/[*_~`]/.test(text)) return undefined;
  const match = marked.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
