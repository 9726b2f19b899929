import { isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { areRoutesUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Every navigate is a declared route',
  severity: 'error',
  why: 'Meta rejects an action that opens a screen which the routing_model does not allow.',
  sources: [validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: twoScreens(toDone().replace('"DONE"', '«"DONE"»'), {
          top: '"data_api_version": "3.0", "routing_model": {"START": [], "DONE": []}, ',
        }),
        message: 'The routing_model has no route from START to DONE. Add it.',
        settings: { 'flow-json/data-api-version-unused': 'off', 'flow-json/routing-disconnected': 'off' },
      },
    ],
    good: [
      twoScreens(
        `${toDone()}, {"type": "EmbeddedLink", "text": "Ask", "on-click-action": {"name": "data_exchange", "payload": {}}}`,
        { top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE"]}, ' },
      ),
    ],
  },
  check(flow, report) {
    const { declared, navigations } = flow.routes;
    if (!declared || areRoutesUnsure(flow)) return;
    for (const { action, from, to } of navigations) {
      if (from === to || !flow.screensById.has(to) || declared.get(from)?.some((route) => route.to === to)) continue;
      const list = flow.value.routing_model;
      const targets = isObject(list) ? list[from] : undefined;
      report({
        at: [...action.at, 'next', 'name'],
        message: say`The routing_model has no route from ${shorten(from)} to ${shorten(to)}. Add it.`,
        suggest: [
          {
            title: say`Add the route`,
            edits: [
              Array.isArray(targets)
                ? { insert: ['routing_model', from, targets.length], value: to }
                : { set: ['routing_model', from], value: [to] },
            ],
          },
        ],
      });
    }
  },
});
