import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isAvailable } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A field has a name',
  severity: 'error',
  finds: 'missing',
  why: 'The name is how other parts and your endpoint read what the customer entered.',
  sources: [validatorFacts],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "label": "Name"}').replace(
          '[{"type": "TextInput"',
          '[«{»"type": "TextInput"',
        ),
        message: 'This TextInput has no name, so nothing can read it. Add one, such as "full_name".',
      },
      {
        text: onScreen('{"type": "TextInput", "name": «""», "label": "Name"}'),
        message: 'This TextInput has no name, so nothing can read it. Add one, such as "full_name".',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "full_name", "label": "Name"}')],
  },
  check(flow, report) {
    for (const component of flow.components) {
      const { value, at, spec, type } = component;
      if (!spec?.properties.name || !isAvailable(flow, component)) continue;
      const isThere = Object.hasOwn(value, 'name');
      if (isThere && (typeof value.name !== 'string' || !isBlank(value.name))) continue;
      // Before 4.0, a blank name was accepted.
      if (isThere && !flow.isSince('4.0')) continue;
      const place = [...at, 'name'];
      report({
        at: isThere ? place : at,
        lacks: place,
        message: say`This ${type} has no name, so nothing can read it. Add one, such as "full_name".`,
        suggest: [{ title: isThere ? say`Fill in name` : say`Add name`, edits: [{ set: place, value: 'full_name' }] }],
      });
    }
  },
});
