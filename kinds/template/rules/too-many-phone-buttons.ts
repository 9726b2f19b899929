import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { call, withButtons } from '../shared/button-examples.ts';
import { reportTooMany } from '../shared/button-fields.ts';

export default templateRule({
  title: 'A message has at most one PHONE_NUMBER button',
  severity: 'error',
  about: 'PHONE_NUMBER',
  why: 'WhatsApp accepts one button that calls. A second one is rejected.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(
          `${call}, {"Type": «"PHONE_NUMBER"», "Text": "Call the clinic", "PhoneNumber": "+8613900000000"}`,
        ),
        message: 'A message can have only one PHONE_NUMBER button. Remove this one.',
        fixed: withButtons(call),
      },
    ],
    good: [withButtons(call)],
  },
  check: (template, report) => reportTooMany(template, 'PHONE_NUMBER', report),
});
