import { lengthOf } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { labels } from '../shared/button-fields.ts';

export default templateRule({
  title: 'A button label has at most 25 characters',
  severity: 'error',
  why: 'Meta rejects longer labels. Older documentation says 20, so 21 to 25 characters are reported as information.',
  dispute: 'The limit is 25 today. It used to be 20, and some pages still say so.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": «"Please call me back today, ok"»}'),
        message: 'The label has 29 characters, but the limit is 25. Shorten it by 4.',
      },
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": «"Please call me back now"»}'),
        severity: 'info',
        message:
          'The label has 23 characters. 25 are allowed, but some pages still give an older limit of 20; shorter is safe.',
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Please call me back."}')],
  },
  check(template, report) {
    for (const text of labels(template)) {
      if (text.value.length <= limits.button.textEarlier) continue;
      const length = lengthOf(text.value);
      if (length > limits.button.text) {
        const over = length - limits.button.text;
        report({
          at: text.at,
          message: say`The label has ${length} characters, but the limit is ${limits.button.text}. Shorten it by ${over}.`,
        });
      } else if (length > limits.button.textEarlier) {
        report({
          at: text.at,
          severity: 'info',
          message: say`The label has ${length} characters. ${limits.button.text} are allowed, but some pages still give an older limit of ${limits.button.textEarlier}; shorter is safe.`,
        });
      }
    }
  },
});
