import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Footer, If and NavigationList are always shown',
  severity: 'error',
  why: 'They have no property visible, and Meta rejects it.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", «"visible"»: true, "on-click-action": {"name": "complete", "payload": {}}}',
        }),
        message:
          'A Footer is always shown, and Meta rejects "visible". Remove it, or put the Footer into both branches of an If.',
      },
    ],
    good: [onScreen('')],
  },
  check(flow, report) {
    for (const { value, at, type } of componentsOf(flow, 'Footer', 'If', 'NavigationList')) {
      if (!Object.hasOwn(value, 'visible')) continue;
      const place = [...at, 'visible'];
      report({
        at: place,
        onKey: true,
        message:
          type === 'Footer'
            ? say`A Footer is always shown, and Meta rejects "visible". Remove it, or put the Footer into both branches of an If.`
            : say`${type} has no property "visible", and Meta rejects it. Remove it.`,
        suggest: [{ title: say`Remove visible`, edits: [{ remove: place }] }],
      });
    }
  },
});
