import { expect, test } from 'vitest';
import { languagesFor } from '../../l10n/languages.ts';

test.each([
  ['zh-cn', ['zh-cn', 'zh']],
  ['zh', ['zh', 'zh-cn']],
  ['zh-hans', ['zh-hans', 'zh-cn', 'zh']],
  ['zh-Hans-SG', ['zh-hans-sg', 'zh-sg', 'zh-cn', 'zh']],
  ['zh-tw', ['zh-tw']],
  ['zh-Hant', ['zh-hant', 'zh-tw']],
  ['pt', ['pt', 'pt-br']],
  ['pt-pt', ['pt-pt', 'pt-br', 'pt']],
  ['de', ['de', 'de-de']],
  ['not a language', ['not a language']],
])('texts for a reader of %s', (asked, languages) => {
  expect(languagesFor(asked)).toEqual(languages);
});
