import { entryOf } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Some properties cannot be references',
  severity: 'error',
  why: 'Meta reads these properties before the flow runs, so only a value written into the document can be there.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "input-type": «"${data.sort}"»}', {
          screen: '"data": {"sort": {"type": "string", "__example__": "text"}}, ',
        }),
        message: 'input-type cannot be a reference or an expression: it is read before the flow runs. Write a value.',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "input-type": "text"}')],
  },
  check(flow, report) {
    for (const { at, component, property, isWhole } of flow.dynamics) {
      const spec = component?.spec && entryOf(component.spec.properties, property);
      if (!isWhole || !spec?.isLiteral || property === 'name') continue;
      report({
        at,
        message: say`${property} cannot be a reference or an expression: it is read before the flow runs. Write a value.`,
      });
    }
  },
});
