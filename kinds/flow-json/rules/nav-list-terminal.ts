import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { twoScreens } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

const list =
  '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}';
export default flowJsonRule({
  title: 'A NavigationList is not on a screen that ends the flow',
  severity: 'error',
  why: 'Its entries lead on, so the flow cannot end there.',
  sources: [componentsPage],
  codes: ['INVALID_COMPONENT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: twoScreens(list, { screen: '"terminal": true, ' }).replace('"NavigationList"', '«"NavigationList"»'),
        message:
          'A NavigationList cannot be on a screen that ends the flow. Remove "terminal", or use another component.',
      },
    ],
    good: [twoScreens(list)],
  },
  check(flow, report) {
    for (const { at, screen } of componentsOf(flow, 'NavigationList')) {
      if (screen.isTerminal)
        report({
          at: [...at, 'type'],
          message: say`A NavigationList cannot be on a screen that ends the flow. Remove "terminal", or use another component.`,
        });
    }
  },
});
