import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { choicesAround, componentsOf } from '../shared/properties.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A Footer is not in an If inside of another',
  severity: 'error',
  why: 'Only the outermost If or Switch can have a Footer.',
  sources: [componentsPage, validatorFacts],
  codes: ['INVALID_COMPONENT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "If", "condition": "${data.isNew}", "then": [{"type": «"Footer"», "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}]}',
          { footer: '', screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
        ),
        message: 'A Footer cannot be in an If or Switch that is inside of another. Move it to the outermost one.',
      },
    ],
    good: [
      onScreen(
        '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}], "else": [{"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}',
        { footer: '', screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const component of componentsOf(flow, 'Footer')) {
      if (choicesAround(component).length < 2) continue;
      report({
        at: [...component.at, 'type'],
        message: say`A Footer cannot be in an If or Switch that is inside of another. Move it to the outermost one.`,
      });
    }
  },
});
