import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { formAround } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A screen has one Form',
  severity: 'error',
  why: 'Since version 7.0, Meta rejects a second Form on a screen.',
  dispute: 'Before version 7.0 nothing forbids it, so there it is a warning.',
  sources: [validatorFacts],
  codes: ['COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "one", "children": []}, {"type": "Form", "name": "two", "children": []}',
        ).replace('{"type": "Form", "name": "two"', '{"type": «"Form"», "name": "two"'),
        message: 'This screen has another Form, and since version 7.0 only one is accepted. Put all fields into one.',
      },
      {
        text: onScreen(
          '{"type": "Form", "name": "one", "children": []}, {"type": «"Form"», "name": "two", "children": []}',
          { version: '6.3' },
        ),
        message: 'This screen has another Form, and since version 7.0 only one is accepted. Put all fields into one.',
        severity: 'warning',
        settings: oldVersion,
      },
    ],
    good: [onScreen('{"type": "Form", "name": "one", "children": []}')],
  },
  check(flow, report) {
    for (const { components } of flow.screens) {
      // A Form in a Form has a rule of its own.
      const forms = components.filter((component) => component.type === 'Form' && !formAround(component));
      for (const { at } of forms.slice(1)) {
        report({
          at: [...at, 'type'],
          ...(!flow.isSince('7.0') && { severity: 'warning' as const }),
          message: say`This screen has another Form, and since version 7.0 only one is accepted. Put all fields into one.`,
        });
      }
    }
  },
});
