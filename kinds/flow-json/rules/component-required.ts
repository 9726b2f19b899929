import { say } from '../../../l10n/texts.ts';
import type { Property } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isAvailable } from '../shared/properties.ts';
import { componentsPage, errorsPage } from '../versions.ts';

/** A value to begin with; undefined where only the author knows one. */
function beginning(name: string, shape: Property['type']): unknown {
  if (name === 'data-source') return [{ id: 'first', title: 'First' }];
  if (shape === 'components') return [];
  return name === 'label' || (name === 'text' && shape !== 'list') ? 'Text' : undefined;
}
export default flowJsonRule({
  title: 'A component has the properties that it needs',
  severity: 'error',
  finds: 'missing',
  why: 'Without them there is nothing to show, and Meta rejects the component.',
  sources: [errorsPage, componentsPage],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody"}').replace('[{"type": "TextBody"', '[«{»"type": "TextBody"'),
        message: 'This TextBody has no text, and Meta rejects it. Add one.',
      },
      {
        text: onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan"}').replace(
          '[{"type": "Dropdown"',
          '[«{»"type": "Dropdown"',
        ),
        message: 'This Dropdown has no data-source, and Meta rejects it. Add one.',
      },
    ],
    good: [onScreen('{"type": "TextBody", "text": "Hello"}')],
  },
  check(flow, report) {
    for (const component of flow.components) {
      const { value, at, spec, type } = component;
      if (!spec || !isAvailable(flow, component)) continue;
      for (const [name, property] of Object.entries(spec.properties)) {
        const isRequired =
          property.isRequired || (property.requiredSince !== undefined && flow.isSince(property.requiredSince));
        if (!isRequired || name === 'name' || Object.hasOwn(value, name)) continue;
        const begin = beginning(name, property.type);
        report({
          at,
          lacks: [...at, name],
          message: say`This ${type} has no ${name}, and Meta rejects it. Add one.`,
          ...(begin !== undefined && {
            suggest: [{ title: say`Add ${name}`, edits: [{ set: [...at, name], value: begin }] }],
          }),
        });
      }
    }
  },
});
