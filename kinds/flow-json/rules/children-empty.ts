import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { ourReading } from '../versions.ts';

const link =
  '{"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "MORE"}, "payload": {}}}';
export default flowJsonRule({
  title: 'A screen has a component',
  severity: 'warning',
  why: 'A screen without components is empty, and the customer cannot go on.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen(link, {
          more: ', {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", «"children"»: []}}',
        }),
        message: 'This screen has no components, so the customer sees an empty screen. Add what belongs on it.',
      },
    ],
    good: [onScreen('')],
  },
  check({ screens }, report) {
    for (const { value, at, isTerminal } of screens) {
      const children = isObject(value.layout) ? value.layout.children : undefined;
      // A screen at which the flow ends is said to need a button.
      if (Array.isArray(children) && children.length === 0 && !isTerminal) {
        report({
          at: [...at, 'layout', 'children'],
          message: say`This screen has no components, so the customer sees an empty screen. Add what belongs on it.`,
        });
      }
    }
  },
});
