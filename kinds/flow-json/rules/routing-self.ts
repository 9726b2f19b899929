import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'No route leads from a screen to itself',
  severity: 'error',
  why: 'Meta rejects it. A screen can be shown again without a route.',
  sources: [validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: withEndpoint('').replace('{"START": []}', '{"START": [«"START"»]}'),
        message: 'A route from START to itself is not accepted. Remove it.',
        fixed: withEndpoint(''),
      },
    ],
    good: [withEndpoint('')],
  },
  check({ routes }, report) {
    for (const [from, targets] of routes.declared ?? []) {
      for (const { to, at } of targets) {
        if (from === to)
          report({
            at,
            message: say`A route from ${shorten(from)} to itself is not accepted. Remove it.`,
            suggest: [{ title: say`Remove the route`, edits: [{ remove: at }] }],
          });
      }
    }
  },
});
