import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

const again =
  '{"id": «"START"», "title": "Again", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}';
export default flowJsonRule({
  title: 'Every screen has its own id',
  severity: 'error',
  why: 'With two screens of the same id nobody can say which one is meant. Meta rejects the flow.',
  sources: [errorsPage],
  codes: ['DUPLICATE_SCREEN_IDS'],
  examples: {
    bad: [
      {
        text: onScreen('', { more: `, ${again}` }),
        message: 'There is another screen "START". Give this one its own id.',
      },
    ],
    good: [twoScreens(toDone())],
  },
  check(flow, report) {
    for (const screen of flow.screens) {
      const { id, at } = screen;
      const first = id === undefined ? undefined : flow.screensById.get(id);
      if (id === undefined || isBlank(id) || !first || first === screen) continue;
      report({
        at: [...at, 'id'],
        message: say`There is another screen "${shorten(id)}". Give this one its own id.`,
        related: [{ at: [...first.at, 'id'], message: say`The first screen with this id.` }],
      });
    }
  },
});
