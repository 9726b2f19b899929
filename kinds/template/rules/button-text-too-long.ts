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
  why: 'Meta refuses longer labels. Older documentation says 20, so 21 to 25 characters are noted as information.',
  dispute: '25 is today’s limit; 20 was an earlier one and is still named in places.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": «"Please call me back today, ok"»}'),
        message: 'The label has 29 characters, and at most 25 are allowed. Shorten it by 4.',
      },
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": «"Please call me back now"»}'),
        severity: 'info',
        message:
          'The label has 23 characters. 25 are allowed, but an older limit of 20 is still named in places; shorter is safe.',
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
          message: say`The label has ${length} characters, and at most ${limits.button.text} are allowed. Shorten it by ${over}.`,
        });
      } else if (length > limits.button.textEarlier) {
        report({
          at: text.at,
          severity: 'info',
          message: say`The label has ${length} characters. ${limits.button.text} are allowed, but an older limit of ${limits.button.textEarlier} is still named in places; shorter is safe.`,
        });
      }
    }
  },
});
