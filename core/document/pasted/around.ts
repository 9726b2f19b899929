import { say } from '../../../l10n/texts.ts';
import type { Pasted, Place } from './place.ts';
import { eraseText, withoutLineStarts } from './repairs.ts';

/** Text before or after the document. */
export function aroundDocument({ text, code, offset }: Place): Pasted | undefined {
  const mark = text[offset] ?? '';
  const numbered = /^\s*1[ \t:.|]*[{[]/;
  if (numbered.test(text) && code === 'EndOfFileExpected') {
    return {
      message: say`The numbers at the start of the lines were copied with the document. Remove them from every line.`,
      suggest: withoutLineStarts(say`Remove the line numbers`, text, /^[ \t]*\d+[:.|]?[ \t]?/),
    };
  }
  const ahead = text.slice(0, offset);
  if (text.slice(0, offset).trim() === '') {
    const brace = text.indexOf('{', offset);
    if (brace < 0) {
      return { message: say`This is not JSON. A document starts with { and writes its properties as "name": value.` };
    }
    // A word that is followed by a colon is a property whose brace is missing.
    if (/^[\w$]+\s*:\s*[^\s{]/.test(text.slice(offset, brace))) return undefined;
    return {
      message: say`There is something before the document, which starts with {. Remove it, or put // in front of it.`,
      suggest: [eraseText(say`Remove what is before the document`, { start: offset, end: brace })],
    };
  }
  if (!isAfterDocument(ahead)) return undefined;
  const behind = { start: offset, end: text.trimEnd().length };
  if (/^,?\s*\{/.test(text.slice(offset, offset + 200))) {
    return {
      message: say`A second document starts here, but a file can have only one. Move it to its own file.`,
    };
  }
  if (code !== 'InvalidSymbol' || mark === '}') return undefined;
  return {
    message: say`The document ends before this. Remove what follows, or put // in front of it.`,
    suggest: [eraseText(say`Remove what follows the document`, behind)],
  };
}

/** Whether every bracket that a text opens is closed in it. */
function isAfterDocument(text: string): boolean {
  let depth = 0;
  let any = false;
  for (const { 0: token } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[[\]{}]/g)) {
    if (token === '{' || token === '[') {
      depth++;
      any = true;
    } else if (token === '}' || token === ']') depth--;
  }
  return any && depth <= 0;
}
