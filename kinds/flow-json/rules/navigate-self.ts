import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { errorsPage, flowJsonPage } from '../versions.ts';

export default flowJsonRule({
  title: 'No screen opens itself',
  severity: 'error',
  why: 'Meta rejects a route from a screen to itself. To change what it shows, use update_data or data_exchange.',
  sources: [flowJsonPage, errorsPage],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Again", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "START"}, "payload": {}}}',
        ).replace('"name": "START"', '"name": «"START"»'),
        message:
          'This is the screen itself, and no screen can open itself. Use update_data or data_exchange to change it.',
      },
    ],
    good: [twoScreens(toDone())],
  },
  check({ routes }, report) {
    for (const { action, from, to } of routes.navigations) {
      if (from === to)
        report({
          at: [...action.at, 'next', 'name'],
          message: say`This is the screen itself, and no screen can open itself. Use update_data or data_exchange to change it.`,
        });
    }
  },
});
