import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`An AUTHENTICATION template cannot open a flow. Remove the button; flows are for MARKETING and UTILITY.`;

export default templateRule({
  title: 'Flows are opened from marketing and utility templates',
  severity: 'error',
  about: 'FLOW',
  why: 'An AUTHENTICATION template has one button, and it is for the code.',
  sources: [metaAuthentication, metaComponents],
  examples: {
    bad: [
      {
        text: '{"Category": "AUTHENTICATION", "Components": [{"Type": "BODY"}, {"Type": "BUTTONS", "Buttons": [{"Type": «"FLOW"», "Text": "Log in", "FlowId": "664597077870605", "FlowAction": "DATA_EXCHANGE"}]}]}',
        message,
      },
    ],
    good: [
      '{"Category": "AUTHENTICATION", "Components": [{"Type": "BODY"}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "Text": "Copy code"}]}]}',
    ],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const { buttons } of components) {
      for (const { type, at } of buttons) if (type === 'FLOW') report({ at, message });
    }
  },
});
