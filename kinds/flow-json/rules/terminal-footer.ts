import { valueAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

const footer = { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } };
export default flowJsonRule({
  title: 'A screen that ends the flow has a Footer',
  severity: 'error',
  why: 'The Footer is the button that ends the flow. It can be on the screen, in its Form, or in every branch of an If or Switch.',
  sources: [errorsPage],
  codes: ['MISSING_FOOTER_ON_TERMINAL_SCREEN'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "Thank you"}', { footer: '' }).replace('[{"id"', '[«{»"id"'),
        message:
          'This screen ends the flow, but has no Footer to end it with. Add one whose action is complete or data_exchange.',
      },
    ],
    good: [onScreen('{"type": "TextBody", "text": "Thank you"}')],
  },
  check({ screens }, report) {
    for (const screen of screens) {
      if (!screen.isTerminal || !Array.isArray(valueAt(screen.value, ['layout', 'children']))) continue;
      if (screen.components.some(({ type, spec }) => type === 'Footer' || spec === undefined)) continue;
      // A list of entries cannot be on such a screen at all, which is said of the list.
      if (screen.components.some(({ type }) => type === 'NavigationList')) continue;
      report({
        at: screen.at,
        message: say`This screen ends the flow, but has no Footer to end it with. Add one whose action is complete or data_exchange.`,
        suggest: [
          {
            title: say`Add a Footer`,
            edits: [{ insert: [...screen.at, 'layout', 'children', screen.top.length], value: footer }],
          },
        ],
      });
    }
  },
});
