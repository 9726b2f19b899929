import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A pattern is on a field for text, numbers, passwords or passcodes',
  severity: 'error',
  why: 'WhatsApp checks email addresses and phone numbers by itself, so Meta accepts no pattern there.',
  sources: [componentsPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextInput", "name": "n", "label": "Email", "input-type": "email", «"pattern"»: "[a-z]+@[a-z]+", "helper-text": "Your address"}',
        ),
        message: 'A field for email addresses is checked by WhatsApp itself, and cannot have a pattern. Remove it.',
      },
    ],
    good: [
      onScreen(
        '{"type": "TextInput", "name": "n", "label": "PIN", "input-type": "passcode", "pattern": "[0-9]{4}", "helper-text": "4 digits"}',
      ),
    ],
  },
  check(flow, report) {
    for (const { component, name, at } of givenNamed(flow, 'pattern')) {
      const type = component.value['input-type'];
      if (name !== 'pattern' || typeof type !== 'string' || !['email', 'phone'].includes(type)) continue;
      report({
        at,
        onKey: true,
        message: say`A field for ${type === 'email' ? say`email addresses` : say`phone numbers`} is checked by WhatsApp itself, and cannot have a pattern. Remove it.`,
        suggest: [{ title: say`Remove the pattern`, edits: [{ remove: at }] }],
      });
    }
  },
});
