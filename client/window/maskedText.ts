/** A text with the colon that makes it a name, a comment, or anything else but brackets, commas and space. */
const token = /("(?:[^"\\\r\n]|\\.)*"?)(\s*:)?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[^\s"{}[\],:]+/g;

/** Words such as BODY and QUICK_REPLY: they say what a part is, and nothing of anybody. */
const word = /^"[A-Z][A-Z_]*"$/;

/** The names of our fields are written so; those of samples are somebody's own. */
const field = /^"(?:[A-Z][A-Za-z0-9]*|\$schema|[a-z]+(?:_[a-z]+)+|prompts|commands)"$/;

/**
 * A document in which nobody can read what it says: letters become x, digits 0, in texts, comments and whatever else is
 * there. Its layout, the names of its fields, the length of each text, and the signs that rules look at, such as `$(`,
 * stay.
 */
export const maskedText = (text: string): string =>
  text.replaceAll(token, (whole, string?: string, colon = '') => {
    if (string === undefined) return ['true', 'false', 'null'].includes(whole) ? whole : masked(whole);
    const isPlain = colon === '' ? word.test(string) : field.test(string);
    return (isPlain ? string : masked(string)) + colon;
  });

/** Escapes keep their form, and nothing becomes longer. */
const masked = (text: string) =>
  text.replaceAll(/\\u[0-9a-fA-F]{4}|\\[^u]|\p{L}|\p{N}/gu, (sign) => {
    if (sign.startsWith('\\u')) return '\\u0078';
    if (sign.startsWith('\\')) return sign;
    return /\p{N}/u.test(sign) ? '0'.repeat(sign.length) : 'x'.repeat(sign.length);
  });
