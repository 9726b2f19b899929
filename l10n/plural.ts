import { translate } from './texts.ts';

/** A number with commas between its thousands. */
export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * A count and what is counted: plural(2, 'place', 'places') is "2 places". Translations are looked up by `${0} place`
 * and `${0} places`, so that a language without plurals gives both the same text.
 *
 * @param one the noun for one, as a literal: a script collects it for translators
 * @param many the noun for any other count
 */
export const plural = (count: number, one: string, many: string): string =>
  translate(`\${0} ${count === 1 ? one : many}`).replace('${0}', () => grouped(count));
