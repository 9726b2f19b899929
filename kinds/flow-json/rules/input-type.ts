import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { reportUnlisted } from '../shared/listed.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A TextInput takes text, a number, an email address, a password, a passcode or a phone number',
  severity: 'error',
  why: 'The input-type decides which keyboard opens. Meta rejects any other value.',
  sources: [componentsPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "input-type": «"e-mail"»}'),
        message: 'input-type of TextInput cannot be "e-mail". Did you mean email?',
        fixed: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "input-type": "email"}'),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "input-type": "email"}')],
  },
  check(flow, report) {
    reportUnlisted(flow, ['input-type'], report);
  },
});
