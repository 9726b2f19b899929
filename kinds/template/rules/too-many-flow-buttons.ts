import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportTooMany } from '../shared/button-fields.ts';

const flow = (text: string) =>
  `{"Type": "FLOW", "Text": "${text}", "FlowId": "664597077870605", "FlowAction": "DATA_EXCHANGE"}`;

export default templateRule({
  title: 'A message has at most one FLOW button',
  severity: 'error',
  about: 'FLOW',
  why: 'A message opens one flow. A second such button is rejected.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(`${flow('Book a visit')}, ${flow('Ask us').replace('"FLOW"', '«"FLOW"»')}`),
        message: 'A message can have only one FLOW button. Remove this one.',
        fixed: withButtons(flow('Book a visit')),
      },
    ],
    good: [withButtons(flow('Book a visit'))],
  },
  check(template, report) {
    if (template.category !== 'AUTHENTICATION') reportTooMany(template, 'FLOW', report);
  },
});
