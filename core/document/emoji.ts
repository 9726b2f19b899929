/**
 * An emoji as people see one: several code points may make it. Registered and trade marks are none. Made on first use,
 * because reading this one pattern takes longer than checking a hundred documents.
 */
const allEmoji = () => {
  pattern ??= /\p{RGI_Emoji}/gv;
  return pattern;
};
let pattern: RegExp | undefined;

/** Every emoji has a code point from here on, or is one of the old characters and digits followed by a selector. */
const mayHoldEmoji = /[\u{203c}-\u{3029}\u{3030}-\u{3298}\u{3299}]|\u{fe0f}|[\u{1f000}-\u{1ffff}]/u;
const mayHoldEmojiEverywhere = new RegExp(mayHoldEmoji, 'gu');

/** The first emoji of a text, in UTF-16 units. */
export function firstEmoji(text: string): { start: number; end: number } | undefined {
  if (!mayHoldEmoji.test(text)) return undefined;
  for (const { index, 0: emoji } of text.matchAll(allEmoji())) return { start: index, end: index + emoji.length };
  return undefined;
}

/** How many emoji a text has, where it has more than a number of them; otherwise 0. */
export function countEmojiOver(text: string, most: number): number {
  // Every emoji has at least one of these characters.
  const candidates = text.match(mayHoldEmojiEverywhere)?.length ?? 0;
  if (candidates <= most) return 0;
  const count = [...text.matchAll(allEmoji())].length;
  return count > most ? count : 0;
}
