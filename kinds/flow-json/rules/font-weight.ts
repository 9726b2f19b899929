import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { reportUnlisted } from '../shared/listed.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Letters are bold, italic, both or normal',
  severity: 'error',
  why: 'There are no other weights: Meta rejects any other value.',
  sources: [componentsPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", "font-weight": «"heavy"»}'),
        message: 'font-weight of TextBody cannot be "heavy". Write one of bold, italic, bold_italic, normal.',
      },
    ],
    good: [onScreen('{"type": "TextBody", "text": "Hello", "font-weight": "bold_italic"}')],
  },
  check(flow, report) {
    reportUnlisted(flow, ['font-weight'], report);
  },
});
