import { say } from '../../../l10n/texts.ts';
import { actionKinds } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Only navigate has a next screen',
  severity: 'error',
  why: 'Only navigate opens a screen by itself. Meta rejects next in any other action.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: withEndpoint('', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "data_exchange", «"next"»: {"type": "screen", "name": "START"}, "payload": {}}}',
        }),
        message: 'data_exchange has no next screen, and Meta rejects it. Remove "next", or use navigate.',
      },
    ],
    good: [withEndpoint('')],
  },
  check({ actions }, report) {
    for (const { value, at, name } of actions) {
      if (
        name === undefined ||
        name === 'navigate' ||
        name === 'complete' ||
        !Object.hasOwn(actionKinds, name) ||
        !Object.hasOwn(value, 'next')
      )
        continue;
      report({
        at: [...at, 'next'],
        onKey: true,
        message: say`${name} has no next screen, and Meta rejects it. Remove "next", or use navigate.`,
        suggest: [{ title: say`Remove next`, edits: [{ remove: [...at, 'next'] }] }],
      });
    }
  },
});
