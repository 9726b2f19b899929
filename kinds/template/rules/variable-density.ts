import { plural } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodiesWithVariables } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';

/**
 * Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are written without spaces: their words cannot be counted.
 */
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const samples = { a: 'Ana', b: '7', c: '9' };

export default templateRule({
  title: 'A body has enough words for its variables',
  severity: 'error',
  why: 'Meta rejects a text with too many variables for its length (2388293). It gives no formula; resellers count on two fixed words per variable, plus one. Fewer than that is a warning, and fewer words than variables an error.',
  sources: [metaErrorCodes, developerReports],
  examples: {
    bad: [
      {
        text: withBody('«Hi $(a), $(b) or $(c) ok?»', samples).replace('"«', '«"').replace('»"', '"»'),
        severity: 'warning',
        message:
          '3 variables are many for 3 words, and may be rejected (2388293). About 7 fixed words are safe: write more, or use fewer variables.',
      },
      {
        text: withBody('«Hi $(a): $(b), $(c) ok»', samples).replace('"«', '«"').replace('»"', '"»'),
        message:
          '3 variables are too many for 2 words (2388293). About 7 fixed words are safe: write more, or use fewer variables.',
      },
    ],
    good: [
      withBody('Hello $(a), your order shipped this morning.', { a: 'Ana' }),
      withBody('你好 $(a)，您的订单 $(b) 已发货。', { a: 'Ana', b: '7' }),
    ],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { value, variables } = text;
      const count = variables.length;
      const fixed = value.replaceAll(/\$\([^()\s]+\)/g, ' ');
      const words = fixed.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019-]*/gu)?.length ?? 0;
      const safe = 2 * count + 1;
      // A text that is only a variable starts with it: another rule reports that.
      if (words >= safe || words === 0 || withoutBlanks.test(value)) continue;
      const variablesAre = count === 1 ? say`1 variable is` : say`${count} variables are`;
      const wordsAre = plural(words, 'word', 'words');
      const rest = say`About ${safe} fixed words are safe: write more, or use fewer variables.`;
      if (words < count)
        report({ at: text.at, message: say`${variablesAre} too many for ${wordsAre} (2388293). ${rest}` });
      else {
        const message = say`${variablesAre} many for ${wordsAre}, and may be rejected (2388293). ${rest}`;
        report({ at: text.at, severity: 'warning', message });
      }
    }
  },
});
