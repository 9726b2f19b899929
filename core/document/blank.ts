import { visible } from '../schema/schema.ts';

const visibleCharacter = new RegExp(visible, 'u');

/** Whether a text shows nothing: it is empty, or has whitespace and invisible characters alone. */
export const isBlank = (text: string): boolean => !isVisible(text.charCodeAt(0)) && !visibleCharacter.test(text);

/** Whether a UTF-16 unit is a visible ASCII character: nearly every text begins and ends with one. */
const isVisible = (unit: number) => unit > 0x20 && unit < 0x7f;

/** The text without the whitespace and the invisible characters around it. */
export function trimmed(text: string): string {
  if (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))) return text;
  const start = text.search(visibleCharacter);
  if (start < 0) return '';
  // From the end, one character at a time: a pattern for it would begin again at every space.
  let end = text.length;
  for (;;) {
    const last = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) ? 2 : 1;
    if (!isBlank(text.slice(end - last, end))) return text.slice(start, end);
    end -= last;
  }
}
