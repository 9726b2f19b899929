import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import type { Screen } from '../model.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { connectedWith } from '../shared/order.ts';
import { areRoutesUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Every screen is connected with the first one',
  severity: 'error',
  why: 'Meta rejects a flow with screens that no route connects with the others.',
  sources: [validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          more: ', {"id": "MORE", "title": "More", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}',
        }).replace('"MORE"', '«"MORE"»'),
        message:
          'No route connects MORE with the first screen, so customers can never get there. Add an action that opens it, or remove the screen.',
      },
    ],
    good: [twoScreens(toDone())],
  },
  check(flow, report) {
    if (areRoutesUnsure(flow)) return;
    const [first] = flow.screensById.keys();
    if (first === undefined) return;
    const { declared } = flow.routes;
    const connected = connectedWith(flow, first);
    const named = new Set([...(declared ?? [])].flatMap(([from, targets]) => [from, ...targets.map(({ to }) => to)]));
    // A screen that no route names at all has a rule of its own.
    const isNamed = ({ id, isTerminal }: Screen) => isTerminal || id === undefined || named.has(id);
    if (declared && !flow.screens.every(isNamed)) return;
    const said = new Set<string>();
    for (const [id, { at }] of flow.screensById) {
      if (connected.has(id) || said.has(id) || isBlank(id) || (declared && !named.has(id))) continue;
      // Screens that are connected with each other are one fault.
      for (const other of connectedWith(flow, id)) said.add(other);
      report({
        at: [...at, 'id'],
        message: say`No route connects ${shorten(id)} with the first screen, so customers can never get there. Add an action that opens it, or remove the screen.`,
      });
    }
  },
});
