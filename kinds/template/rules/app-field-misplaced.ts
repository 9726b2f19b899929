import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'The fields of an app belong in a ONE_TAP or ZERO_TAP button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons ignore `SupportedApps` and `AutofillText`.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Fill in", «"AutofillText"»: "Autofill"}'),
        message:
          'AutofillText has no effect here; it belongs in a button of type ONE_TAP or ZERO_TAP. Move it there, or remove it.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Fill in"}'),
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Fill in"}')],
  },
  check: (template, report) =>
    reportMisplacedOnButtons(template, ['SupportedApps', 'AutofillText'], ['ONE_TAP', 'ZERO_TAP'], report),
});
