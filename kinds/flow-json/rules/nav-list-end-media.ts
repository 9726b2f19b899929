import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { staticLists } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Entries with large images have nothing at their end',
  severity: 'error',
  why: 'A large image takes the whole width, so there is no room for both.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: twoScreens(
          '{"type": "NavigationList", "name": "menu", "media-size": "large", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}, «"end"»: {"title": "12 kr"}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}',
        ),
        message: 'An entry cannot have "end" beside large images. Remove it, or use "media-size": "regular".',
      },
    ],
    good: [
      twoScreens(
        '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}, "end": {"title": "12 kr"}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { sort, entries, component } of staticLists(flow)) {
      if (sort !== 'navigation' || component.value['media-size'] !== 'large') continue;
      for (const { value, at } of entries) {
        if (Object.hasOwn(value, 'end'))
          report({
            at: [...at, 'end'],
            onKey: true,
            message: say`An entry cannot have "end" beside large images. Remove it, or use "media-size": "regular".`,
          });
      }
    }
  },
});
