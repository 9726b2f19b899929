import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { reportUnlisted } from '../shared/listed.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'label-variant is large',
  severity: 'error',
  why: 'There is no other value, and Meta rejects what it does not know.',
  sources: [componentsPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "label-variant": «"huge"»}'),
        message: 'label-variant of TextInput cannot be "huge". Write "large".',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "label-variant": "large"}')],
  },
  check(flow, report) {
    reportUnlisted(flow, ['label-variant'], report);
  },
});
