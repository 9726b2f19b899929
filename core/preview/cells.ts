import stringWidth from 'string-width';

/** The columns of a terminal that a text takes: a Chinese character and most emoji take two. */
export const widthOf = (text: string): number => (isBasic.test(text) ? text.length : stringWidth(text));

/** Letters and signs that take one column each: most texts have no others, and these need no looking up. */
const isBasic = /^[ -~]*$/;

const segmenter = new Intl.Segmenter();

/** What a person takes for one character each: an emoji of several parts is one. */
export const charactersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
