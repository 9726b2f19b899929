import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'on-unselect-action is beside on-select-action',
  severity: 'info',
  why: 'What is undone when an option is no longer selected was done when it was selected.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextBody", "text": "${data.price}"}, {"type": "OptIn", "name": "ok", "label": "Insured", «"on-unselect-action"»: {"name": "update_data", "payload": {"price": "12"}}}',
          { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
        ),
        message:
          'Nothing happens when an option is selected, so there is nothing to undo here. Add on-select-action if something should.',
      },
    ],
    good: [
      onScreen(
        '{"type": "TextBody", "text": "${data.price}"}, {"type": "OptIn", "name": "ok", "label": "Insured", "on-select-action": {"name": "update_data", "payload": {"price": "15"}}, "on-unselect-action": {"name": "update_data", "payload": {"price": "12"}}}',
        { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const { component, name, at } of givenNamed(flow, 'on-unselect-action')) {
      if (name !== 'on-unselect-action' || Object.hasOwn(component.value, 'on-select-action')) continue;
      report({
        at,
        onKey: true,
        message: say`Nothing happens when an option is selected, so there is nothing to undo here. Add on-select-action if something should.`,
      });
    }
  },
});
