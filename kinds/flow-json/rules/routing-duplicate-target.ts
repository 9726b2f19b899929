import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { twoScreens } from '../shared/examples.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'A route is declared once',
  severity: 'warning',
  why: 'A second time says nothing new, and is most likely a mistake.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: twoScreens(
          '{"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}',
          { top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE", «"DONE"»]}, ' },
        ),
        message: 'This route is already in the list. Remove it.',
        fixed: twoScreens(
          '{"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}',
          { top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE"]}, ' },
        ),
      },
    ],
    good: [
      twoScreens('{"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}', {
        top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE"]}, ',
      }),
    ],
  },
  check({ routes }, report) {
    for (const targets of routes.declared?.values() ?? []) {
      const seen = new Set<string>();
      for (const { to, at } of targets) {
        if (seen.has(to))
          report({
            at,
            message: say`This route is already in the list. Remove it.`,
            suggest: [{ title: say`Remove it`, edits: [{ remove: at }] }],
          });
        seen.add(to);
      }
    }
  },
});
