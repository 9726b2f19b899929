import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { nextOf } from '../shared/order.ts';
import { areRoutesUnsure, isEndUnsure } from '../shared/unsure.ts';
import { flowJsonPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Every screen leads on, or ends the flow',
  severity: 'info',
  why: 'From a screen without a route, customers can only go back. For a screen with terms or help that is right.',
  dispute:
    'Meta’s page wants every route to end at a screen that ends the flow. Its own examples have screens with terms that do not.',
  sources: [flowJsonPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "TERMS"}, "payload": {}}}',
          {
            more: ', {"id": "TERMS", "title": "Terms", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Be kind."}]}}',
          },
        ).replace('"id": "TERMS"', '"id": «"TERMS"»'),
        message: 'From TERMS, customers can only go back. Add a Footer that leads on, unless that is meant.',
      },
    ],
    good: [twoScreens(toDone())],
  },
  check(flow, report) {
    if (areRoutesUnsure(flow)) return;
    const next = nextOf(flow);
    const { declared } = flow.routes;
    const named = new Set([...(declared ?? [])].flatMap(([from, targets]) => [from, ...targets.map(({ to }) => to)]));
    for (const [id, screen] of flow.screensById) {
      const { at, isTerminal, top } = screen;
      if (isTerminal || isBlank(id) || next.has(id) || top.length === 0 || isEndUnsure(screen)) continue;
      if (flow.screensById.size === 1 || (declared && !named.has(id))) continue;
      // An action whose screen does not exist, or a route to none, is what is wrong there.
      if (
        flow.actions.some(
          ({ component, name }) => component.screen.id === id && (name === 'navigate' || name === 'complete'),
        )
      )
        continue;
      report({
        at: [...at, 'id'],
        message: say`From ${shorten(id)}, customers can only go back. Add a Footer that leads on, unless that is meant.`,
      });
    }
  },
});
