import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf, formAround } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A Form has neither a Form nor a RichText in it',
  severity: 'error',
  why: 'Forms are not nested, and a RichText is alone on its screen. Meta rejects both in a Form.',
  sources: [validatorFacts],
  codes: ['INVALID_COMPONENT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "one", "children": [{"type": «"Form"», "name": "two", "children": []}]}',
        ),
        message: 'Form cannot be in a Form. Move it out.',
      },
    ],
    good: [onScreen('{"type": "Form", "name": "one", "children": []}')],
  },
  check(flow, report) {
    for (const component of componentsOf(flow, 'Form', 'RichText')) {
      if (!formAround(component)) continue;
      report({ at: [...component.at, 'type'], message: say`${component.type} cannot be in a Form. Move it out.` });
    }
  },
});
