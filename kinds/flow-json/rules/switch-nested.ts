import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A Switch has no If or Switch in it',
  severity: 'error',
  why: 'Meta rejects both inside of a Switch. A Switch inside of an If is accepted.',
  dispute: 'Meta’s page lists neither.',
  sources: [validatorFacts],
  codes: ['INVALID_COMPONENT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": «"If"», "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}]}]}}',
          {
            screen:
              '"data": {"plan": {"type": "string", "__example__": "plus"}, "isNew": {"type": "boolean", "__example__": true}}, ',
          },
        ),
        message: 'A Switch cannot have If in it. Move it out, or add cases.',
      },
    ],
    good: [
      onScreen(
        '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}]}',
        {
          screen:
            '"data": {"plan": {"type": "string", "__example__": "plus"}, "isNew": {"type": "boolean", "__example__": true}}, ',
        },
      ),
    ],
  },
  check(flow, report) {
    for (const { around, at, type } of componentsOf(flow, 'If', 'Switch')) {
      if (around.at(-1)?.type === 'Switch')
        report({
          at: [...at, 'type'],
          message: say`A Switch cannot have ${type} in it. Move it out, or add cases.`,
        });
    }
  },
});
