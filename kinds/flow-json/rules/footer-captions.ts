import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A Footer has two captions, or one in the middle',
  severity: 'error',
  why: 'left-caption and right-caption go together, and center-caption is alone.',
  sources: [componentsPage, validatorFacts],
  codes: ['INVALID_DEPENDENCIES'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", «"left-caption"»: "Step 1", "on-click-action": {"name": "complete", "payload": {}}}',
        }),
        message: 'left-caption needs right-caption beside it. Add right-caption, or use center-caption.',
      },
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", "left-caption": "Step 1", "right-caption": "of 2", «"center-caption"»: "Half", "on-click-action": {"name": "complete", "payload": {}}}',
        }),
        message: 'center-caption is alone: it cannot be beside left-caption or right-caption. Remove one or the other.',
      },
    ],
    good: [
      onScreen('', {
        footer:
          '{"type": "Footer", "label": "Done", "left-caption": "Step 1", "right-caption": "of 2", "on-click-action": {"name": "complete", "payload": {}}}',
      }),
      onScreen('', {
        footer:
          '{"type": "Footer", "label": "Done", "center-caption": "Step 1", "on-click-action": {"name": "complete", "payload": {}}}',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'Footer')) {
      const [left, center, right] = ['left-caption', 'center-caption', 'right-caption'].map((name) =>
        Object.hasOwn(value, name),
      );
      if (center && (left || right)) {
        report({
          at: [...at, 'center-caption'],
          onKey: true,
          message: say`center-caption is alone: it cannot be beside left-caption or right-caption. Remove one or the other.`,
        });
      } else if (left !== right) {
        const [name, other]: [string, string] = left
          ? ['left-caption', 'right-caption']
          : ['right-caption', 'left-caption'];
        report({
          at: [...at, name],
          onKey: true,
          lacks: [...at, other],
          message: say`${name} needs ${other} beside it. Add ${other}, or use center-caption.`,
        });
      }
    }
  },
});
