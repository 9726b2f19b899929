import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { staticLists } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A NavigationList has 1 to 20 entries',
  severity: 'error',
  why: 'An empty list leads nowhere, and Meta rejects more than 20 entries.',
  sources: [componentsPage],
  codes: ['MIN_ITEMS_REQUIRED', 'MAX_ITEMS_REQUIRED'],
  examples: {
    bad: [
      {
        text: twoScreens(
          '{"type": "NavigationList", "name": "menu", "list-items": [], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}',
        ).replace('"list-items"', '«"list-items"»'),
        message: 'This list has no entries, so the customer cannot go on. Add at least one.',
      },
    ],
    good: [
      twoScreens(
        '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { sort, at, length } of staticLists(flow)) {
      if (sort !== 'navigation') continue;
      const most = limits.options.navigation;
      if (length === 0)
        report({ at, message: say`This list has no entries, so the customer cannot go on. Add at least one.` });
      else if (length > most)
        report({ at, message: say`This list has ${length} entries, but the limit is ${most}. Remove some.` });
    }
  },
});
