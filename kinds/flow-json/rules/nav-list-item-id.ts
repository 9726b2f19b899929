import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { partOf, staticLists } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

const listOf = (entries: string) =>
  `{"type": "NavigationList", "name": "menu", "list-items": [${entries}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}`;
export default flowJsonRule({
  title: 'An entry of a NavigationList has an id of its own, and a title',
  severity: 'error',
  finds: 'missing',
  why: 'Meta rejects an entry without id or main-content with a title, and two entries with the same id.',
  sources: [validatorFacts],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: twoScreens(listOf('{"main-content": {"title": "Ferns"}}')).replace(
          '[{"main-content"',
          '[«{»"main-content"',
        ),
        message: 'This entry has no id, and Meta rejects it. Add one.',
      },
      {
        text: twoScreens(
          listOf('{"id": "1", "main-content": {"title": "Ferns"}}, {"id": «"1"», "main-content": {"title": "Palms"}}'),
        ),
        message: 'Another entry has the id "1". Give this one its own id.',
      },
      {
        text: twoScreens(listOf('{"id": "1", "main-content": {}}')).replace('"main-content"', '«"main-content"»'),
        message: 'The main-content of this entry has no title, so the customer sees nothing. Add one.',
      },
    ],
    good: [twoScreens(listOf('{"id": "1", "main-content": {"title": "Ferns"}}'))],
  },
  check(flow, report) {
    for (const { sort, entries } of staticLists(flow)) {
      if (sort !== 'navigation') continue;
      const seen = new Set<string>();
      for (const entry of entries) {
        const { value, at } = entry;
        if (!Object.hasOwn(value, 'id'))
          report({ at, lacks: [...at, 'id'], message: say`This entry has no id, and Meta rejects it. Add one.` });
        const id = stringAt(value, 'id');
        if (id !== undefined && seen.has(id))
          report({
            at: [...at, 'id'],
            message: say`Another entry has the id "${shorten(id)}". Give this one its own id.`,
          });
        if (id !== undefined) seen.add(id);
        if (!Object.hasOwn(value, 'main-content')) {
          report({
            at,
            lacks: [...at, 'main-content'],
            message: say`This entry has no main-content, so the customer sees nothing. Add it, with a title.`,
          });
        }
        const main = partOf(entry, 'main-content');
        if (
          main &&
          (main.value.title === undefined || (typeof main.value.title === 'string' && isBlank(main.value.title)))
        ) {
          report({
            at: main.at,
            lacks: [...main.at, 'title'],
            message: say`The main-content of this entry has no title, so the customer sees nothing. Add one.`,
          });
        }
      }
    }
  },
});
