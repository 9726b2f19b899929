import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'A phone number belongs in a PHONE_NUMBER button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons ignore `PhoneNumber`, so they call nobody.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Call me", «"PhoneNumber"»: "+8613800000000"}'),
        message:
          'PhoneNumber has no effect here; it belongs in a button of type PHONE_NUMBER. Move it there, or remove it.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Call me"}'),
      },
    ],
    good: [withButtons('{"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": "+8613800000000"}')],
  },
  check: (template, report) => reportMisplacedOnButtons(template, ['PhoneNumber'], ['PHONE_NUMBER'], report),
});
