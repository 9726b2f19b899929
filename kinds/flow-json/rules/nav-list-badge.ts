import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { staticLists } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

const listOf = (entries: string) =>
  `{"type": "NavigationList", "name": "menu", "list-items": [${entries}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}`;
export default flowJsonRule({
  title: 'One entry of a NavigationList has a badge',
  severity: 'error',
  why: 'A badge sets one entry apart. Meta rejects a second one in the list.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: twoScreens(
          listOf(
            '{"id": "1", "main-content": {"title": "Ferns"}, "badge": "New"}, {"id": "2", "main-content": {"title": "Palms"}, «"badge"»: "New"}',
          ),
        ),
        message: 'Another entry of this list has a badge, and only one can. Remove this one.',
      },
    ],
    good: [twoScreens(listOf('{"id": "1", "main-content": {"title": "Ferns"}, "badge": "New"}'))],
  },
  check(flow, report) {
    for (const { sort, entries } of staticLists(flow)) {
      if (sort !== 'navigation') continue;
      for (const { at } of entries.filter(({ value }) => Object.hasOwn(value, 'badge')).slice(1)) {
        report({
          at: [...at, 'badge'],
          onKey: true,
          message: say`Another entry of this list has a badge, and only one can. Remove this one.`,
          suggest: [{ title: say`Remove the badge`, edits: [{ remove: [...at, 'badge'] }] }],
        });
      }
    }
  },
});
