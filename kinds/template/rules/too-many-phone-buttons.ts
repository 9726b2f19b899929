import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { call, withButtons } from '../shared/button-examples.ts';
import { reportTooMany } from '../shared/button-fields.ts';

export default templateRule({
  title: 'A message has at most one PHONE_NUMBER button',
  severity: 'error',
  about: 'PHONE_NUMBER',
  why: 'WhatsApp takes one button that calls. A second one is refused.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(
          `${call}, {"Type": «"PHONE_NUMBER"», "Text": "Call the clinic", "PhoneNumber": "+8613900000000"}`,
        ),
        message: 'A message can have at most one PHONE_NUMBER button, and this is one more. Remove it.',
        fixed: withButtons(call),
      },
    ],
    good: [withButtons(call)],
  },
  check: (template, report) => reportTooMany(template, 'PHONE_NUMBER', report),
});
