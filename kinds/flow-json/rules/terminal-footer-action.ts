import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

const last =
  '{"id": "MORE", "title": "More", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}';
export default flowJsonRule({
  title: 'The Footer of a screen that ends the flow does not open another screen',
  severity: 'error',
  why: 'Since version 7.3, Meta rejects a flow whose last screen leads on with its Footer. A link on that screen may.',
  sources: [validatorFacts, flowJsonPage],
  examples: {
    bad: [
      {
        text: twoScreens(toDone(), {
          footer: toDone().replace('DONE', 'MORE').replace('"navigate"', '«"navigate"»'),
          more: `, ${last}`,
        }),
        message:
          'This screen ends the flow, so its Footer cannot open another screen. Use complete or data_exchange, or remove "terminal": true.',
      },
    ],
    good: [onScreen('')],
  },
  check(flow, report) {
    for (const screen of flow.screens) {
      if (!screen.isTerminal) continue;
      const action = screen.actions.find(({ component }) => component.type === 'Footer');
      if (action?.name !== 'navigate') continue;
      report({
        at: [...action.at, 'name'],
        ...(!flow.isSince('7.3') && { severity: 'warning' as const }),
        message: say`This screen ends the flow, so its Footer cannot open another screen. Use complete or data_exchange, or remove "terminal": true.`,
      });
    }
  },
});
