import { afterEach, expect, test } from 'vitest';
import { plural } from '../../l10n/plural.ts';
import { useTexts } from '../../l10n/texts.ts';

afterEach(() => useTexts(undefined));

test.each([
  [0, '0 places'],
  [1, '1 place'],
  [2, '2 places'],
  [1000, '1,000 places'],
  [1234567, '1,234,567 places'],
])('%i is counted as "%s"', (count, text) => {
  expect(plural(count, 'place', 'places')).toBe(text);
});

test('a language without plurals says both the same, with the count where it wants it', () => {
  useTexts({ '${0} place': '共 ${0} 处', '${0} places': '共 ${0} 处' });
  expect([1, 2000].map((count) => plural(count, 'place', 'places'))).toEqual(['共 1 处', '共 2,000 处']);
});
