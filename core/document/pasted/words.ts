import { say } from '../../../l10n/texts.ts';
import { before, type Pasted, type Place, shortened } from './place.ts';
import { overwrite, quoted, rewriteAll } from './repairs.ts';

/** The words of other languages for what JSON has, or does not have. */
const words: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  nil: 'null',
  Nil: 'null',
  NIL: 'null',
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
};

/** A bare word: a name or a text without its quotes, or a word of another language. */
export function wordAt({ text, offset, length }: Place): Pasted | undefined {
  const word = text.slice(offset, offset + length);
  const span = { start: offset, end: offset + length };
  const lower = word.toLowerCase();
  const meant =
    (Object.hasOwn(words, word) ? words[word] : undefined) ?? (/^(true|false|null)$/.test(lower) ? lower : undefined);
  if (meant !== undefined) {
    const isCase = meant === lower;
    return {
      message: isCase
        ? say`JSON writes this word in lowercase. Write ${meant}.`
        : say`JSON has no ${word}. Write ${meant}.`,
      suggest: [overwrite(say`Write ${meant}`, span, meant)],
    };
  }
  if (word === 'undefined') {
    return { message: say`JSON has no undefined. Write a value, or remove the property.` };
  }
  if (/^\(/.test(word) || /^\)/.test(word)) {
    return { message: say`JSON has no parentheses. Write a list as [ … ] and an object as { … }.` };
  }
  const behind = text.slice(span.end, span.end + 200);
  if (/^"\s*:/.test(behind)) {
    return {
      message: say`The double quote at the start of this name is missing. Write "${shortened(word)}".`,
      suggest: [overwrite(say`Write "${shortened(word)}"`, { start: offset, end: span.end + 1 }, `"${word}"`)],
    };
  }
  if (/^\s*:(?!\/\/)/.test(behind) && /[{,]\s*$/.test(withoutComments(before(text, offset)))) {
    return {
      message: say`A property name needs double quotes. Write "${shortened(word)}".`,
      suggest: rewriteAll(
        say`Put the names in double quotes`,
        text,
        /(?<=[{,\n]\s{0,80})[\p{L}_$][\p{L}\p{N}_$-]{0,80}(?=\s{0,80}:)/u,
        (name) => `"${name}"`,
      ),
    };
  }
  return {
    message: say`A text needs double quotes; only numbers, true, false and null go without. Put this in double quotes if it is a text.`,
    suggest: quoted(text, offset),
  };
}

const withoutComments = (text: string) => text.replaceAll(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, '').trimEnd();
