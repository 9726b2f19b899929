import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { staticLists } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

const listOf = (entries: string) =>
  `{"type": "NavigationList", "name": "menu", "list-items": [${entries}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}`;
export default flowJsonRule({
  title: 'An entry of a NavigationList has one to three tags',
  severity: 'error',
  why: 'There is no room for more. Meta rejects an empty list as well.',
  sources: [componentsPage],
  codes: ['MIN_ITEMS_REQUIRED', 'MAX_ITEMS_REQUIRED'],
  examples: {
    bad: [
      {
        text: twoScreens(
          listOf('{"id": "1", "main-content": {"title": "Ferns"}, «"tags"»: ["Green", "Large", "New", "Rare"]}'),
        ),
        message: 'This entry has 4 tags, but the limit is 3. Remove some.',
      },
    ],
    good: [twoScreens(listOf('{"id": "1", "main-content": {"title": "Ferns"}, "tags": ["Green", "Large"]}'))],
  },
  check(flow, report) {
    for (const { sort, entries } of staticLists(flow)) {
      if (sort !== 'navigation') continue;
      for (const { value, at } of entries) {
        const { tags } = value;
        if (!Array.isArray(tags) || (tags.length > 0 && tags.length <= limits.tags)) continue;
        report({
          at: [...at, 'tags'],
          message:
            tags.length === 0
              ? say`This list of tags is empty. Add one, or remove it.`
              : say`This entry has ${tags.length} tags, but the limit is ${limits.tags}. Remove some.`,
        });
      }
    }
  },
});
