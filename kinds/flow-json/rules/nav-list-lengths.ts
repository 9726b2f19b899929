import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { say } from '../../../l10n/texts.ts';
import { navigationParts } from '../components.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { staticLists } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

const listOf = (entries: string) =>
  `{"type": "NavigationList", "name": "menu", "list-items": [${entries}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}`;
export default flowJsonRule({
  title: 'The texts of an entry are short enough to be shown',
  severity: 'warning',
  why: 'A title has room for 30 characters, a description for 20, metadata for 80, texts at the end for 10, a badge and a tag for 15. Meta’s page says that more is cut off.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: twoScreens(
          listOf('{"id": "1", "main-content": {"title": "Ferns", "description": «"For the shade and the sun"»}}'),
        ),
        message:
          'The description of the entry has 25 characters, but WhatsApp has room for 20, and can cut off the rest. Shorten it by 5.',
      },
    ],
    good: [twoScreens(listOf('{"id": "1", "main-content": {"title": "Ferns", "description": "For the shade"}}'))],
  },
  check(flow, report) {
    for (const { sort, entries } of staticLists(flow)) {
      if (sort !== 'navigation') continue;
      for (const entry of entries) {
        const { value, at } = entry;
        const parts: [unknown, Path, Readonly<Record<string, number>>][] = [
          [value['main-content'], [...at, 'main-content'], navigationParts['main-content']],
          ...(Array.isArray(value.end)
            ? value.end.map((part: unknown, index): [unknown, Path, Readonly<Record<string, number>>] => [
                part,
                [...at, 'end', index],
                navigationParts.end,
              ])
            : [[value.end, [...at, 'end'], navigationParts.end] as [unknown, Path, Readonly<Record<string, number>>]]),
        ];
        for (const [part, place, texts] of parts) {
          if (!isObject(part)) continue;
          for (const [name, limit] of Object.entries(texts))
            reportCutOff([...place, name], part[name], limit, () => say`The ${name} of the entry`, report);
        }
        reportCutOff([...at, 'badge'], value.badge, limits.shown.badge, () => say`The badge`, report);
        if (Array.isArray(value.tags)) {
          for (const [index, tag] of value.tags.entries())
            reportCutOff([...at, 'tags', index], tag, limits.shown.tag, () => say`The tag`, report);
        }
      }
    }
  },
});
