import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'The condition of an If depends on something',
  severity: 'warning',
  why: 'With true or false written into the document, one of the branches is never shown.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "If", "condition": «true», "then": [{"type": "TextBody", "text": "Hello"}]}'),
        message: 'This condition is always true, so one branch is never shown. Write a reference, or remove the If.',
      },
    ],
    good: [
      onScreen('{"type": "If", "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}]}', {
        screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
      }),
    ],
  },
  check(flow, report) {
    if (!flow.isSince('6.0')) return;
    for (const { value, at } of componentsOf(flow, 'If')) {
      if (typeof value.condition !== 'boolean') continue;
      report({
        at: [...at, 'condition'],
        message: say`This condition is always ${String(value.condition)}, so one branch is never shown. Write a reference, or remove the If.`,
      });
    }
  },
});
