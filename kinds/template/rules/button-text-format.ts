import { isPlain, reportEmoji, reportFormatting, reportLineBreak } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { labels } from '../shared/button-fields.ts';

const noEmoji = say`A button label cannot have an emoji (2388060). Remove it.`;
const onOneLine = say`A button label cannot have a line break (2388060). Write a space instead.`;
const asItStands = say`A button label cannot be formatted: the marks are rejected or shown as is (2388060). Remove them.`;

export default templateRule({
  title: 'A button label is plain text',
  severity: 'error',
  why: 'Meta rejects line breaks and emoji on buttons (2388060). Formatting marks are a warning.',
  sources: [metaErrorCodes, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes «👍»"}'),
        message: noEmoji,
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}'),
      },
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes,«\\n»gladly"}'),
        message: onOneLine,
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes, gladly"}'),
      },
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "«*Yes*»"}'),
        severity: 'warning',
        message: asItStands,
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}'),
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Yes, gladly!"}')],
  },
  check(template, report) {
    for (const text of labels(template)) {
      if (isPlain(text.value)) continue;
      reportEmoji(text, noEmoji, report);
      reportLineBreak(text, onOneLine, report);
      reportFormatting(text, asItStands, report, 'warning');
    }
  },
});
