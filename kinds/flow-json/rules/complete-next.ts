import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'complete has no next screen',
  severity: 'error',
  why: 'The flow ends there, so Meta rejects a next screen.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", «"next"»: {"type": "screen", "name": "START"}, "payload": {}}}',
        }),
        message: 'complete ends the flow, so there is no next screen. Remove "next".',
        fixed: onScreen(''),
      },
    ],
    good: [onScreen('')],
  },
  check({ actions }, report) {
    for (const { value, at, name } of actions) {
      if (name !== 'complete' || !Object.hasOwn(value, 'next')) continue;
      report({
        at: [...at, 'next'],
        onKey: true,
        message: say`complete ends the flow, so there is no next screen. Remove "next".`,
        suggest: [{ title: say`Remove next`, edits: [{ remove: [...at, 'next'] }] }],
      });
    }
  },
});
