import { trimmed } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaReview } from '../../sources.ts';
import type { Button } from '../model.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { labelOf } from '../shared/button-fields.ts';

export default templateRule({
  title: 'Buttons have different labels',
  severity: 'error',
  why: 'The answer to a quick reply is its label: two with the same label cannot be told apart, so the template is rejected. Other buttons with the same label are confusing and give a warning.',
  sources: [metaReview, developerReports],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}, {"Type": "QUICK_REPLY", "Text": «"Yes"»}'),
        message: 'Another button has the label "Yes" too. Give each button its own label.',
      },
      {
        text: withButtons(
          '{"Type": "URL", "Text": "Open", "Url": "https://www.example.com/shop", "UrlType": "static"}, {"Type": "PHONE_NUMBER", "Text": «"Open"», "PhoneNumber": "+8613800000000"}',
        ),
        severity: 'warning',
        message: 'Another button has the label "Open" too. Give each button its own label.',
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}, {"Type": "QUICK_REPLY", "Text": "No"}')],
  },
  check(template, report) {
    for (const { buttons } of template.allComponents) {
      if (buttons.length < 2) continue;
      const seen = new Map<string, Button>();
      for (const button of buttons) {
        const text = labelOf(button, template);
        const label = text && trimmed(text.value);
        if (!text || !label) continue;
        const first = seen.get(label);
        if (!first) seen.set(label, button);
        else {
          const areReplies = button.type === 'QUICK_REPLY' && first.type === 'QUICK_REPLY';
          report({
            at: text.at,
            message: say`Another button has the label "${shorten(label)}" too. Give each button its own label.`,
            ...(!areReplies && { severity: 'warning' as const }),
            related: [{ at: [...first.at, 'Text'], message: say`The first one.` }],
          });
        }
      }
    }
  },
});
