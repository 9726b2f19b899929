/** An emoji as people see one: several code points may make it. Registered and trade marks are none. */
const emoji = /\p{RGI_Emoji}/v;
const allEmoji = /\p{RGI_Emoji}/gv;

/** Every emoji has a code point from here on, or one of the old signs and digits with a selector behind it. */
const mayHoldEmoji = /[\u{203c}-\u{3029}\u{3030}-\u{3298}\u{3299}]|\u{fe0f}|[\u{1f000}-\u{1ffff}]/u;

/** The first emoji of a text, in UTF-16 units. */
export function firstEmoji(text: string): { start: number; end: number } | undefined {
  if (!mayHoldEmoji.test(text)) return undefined;
  const match = emoji.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** How many emoji a text has. */
export function countEmoji(text: string): number {
  if (!mayHoldEmoji.test(text)) return 0;
  return [...text.matchAll(allEmoji)].length;
}
