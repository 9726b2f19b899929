import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { twoScreens } from '../shared/examples.ts';
import { isAvailable } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

const list =
  '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}';
export default flowJsonRule({
  title: 'A NavigationList is alone on its screen',
  severity: 'error',
  why: 'Beside a NavigationList there can be only another one: no Footer, and nothing else.',
  sources: [componentsPage],
  codes: ['INVALID_COMPONENT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: twoScreens(`${list}, {"type": «"TextBody"», "text": "Hello"}`),
        message: 'Beside a NavigationList, a screen can only have another one. Move this TextBody to another screen.',
      },
    ],
    good: [twoScreens(list)],
  },
  check(flow, report) {
    for (const { components } of flow.screens) {
      if (!components.some((component) => component.type === 'NavigationList' && isAvailable(flow, component)))
        continue;
      const other = components.find(({ type }) => type !== 'NavigationList' && type !== 'Form');
      if (!other?.spec) continue;
      report({
        at: [...other.at, 'type'],
        message: say`Beside a NavigationList, a screen can only have another one. Move this ${other.type} to another screen.`,
      });
    }
  },
});
