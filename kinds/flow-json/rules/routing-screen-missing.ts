import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { areRoutesUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Every screen is in the routing_model',
  severity: 'error',
  finds: 'missing',
  why: 'A screen that is neither the start nor the end of a route can never be opened. Screens that end the flow may be missing.',
  sources: [validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: withEndpoint('', {
          more: ', {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello"}]}}',
        }).replace('"MORE"', '«"MORE"»'),
        message: 'The routing_model has no route to or from MORE, so it can never be opened. Add one.',
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    const { declared } = flow.routes;
    if (!declared || areRoutesUnsure(flow)) return;
    const named = new Set([...declared].flatMap(([from, targets]) => [from, ...targets.map(({ to }) => to)]));
    for (const { id, at, isTerminal } of flow.screensById.values()) {
      if (id === undefined || isTerminal || named.has(id) || isBlank(id)) continue;
      report({
        at: [...at, 'id'],
        message: say`The routing_model has no route to or from ${shorten(id)}, so it can never be opened. Add one.`,
        suggest: [{ title: say`Add it to the routing_model`, edits: [{ set: ['routing_model', id], value: [] }] }],
      });
    }
  },
});
