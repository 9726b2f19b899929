import { unknownValue } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { componentTypes } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A component has a type that Meta knows',
  severity: 'error',
  why: 'The type says what the component is. Meta rejects unknown ones.',
  sources: [errorsPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": «"TextBdy"», "text": "Hello"}'),
        message: 'There is no component "TextBdy". Did you mean TextBody?',
        fixed: onScreen('{"type": "TextBody", "text": "Hello"}'),
      },
      {
        text: onScreen('{"text": "Hello"}').replace('{"text"', '«{»"text"'),
        message: 'This component has no type, so it is not known what to show. Add one, such as "type": "TextBody".',
      },
    ],
    good: [onScreen('{"type": "TextBody", "text": "Hello"}')],
  },
  check({ components }, report) {
    const types = Object.keys(componentTypes);
    for (const { value, at, spec } of components) {
      if (spec) continue;
      if (value.type === undefined) {
        report({
          at,
          message: say`This component has no type, so it is not known what to show. Add one, such as "type": "TextBody".`,
          lacks: [...at, 'type'],
        });
        continue;
      }
      const place = [...at, 'type'];
      report({
        at: place,
        ...unknownValue(
          { at: place, value: typeof value.type === 'string' ? value.type : JSON.stringify(value.type) },
          types,
          (given) => say`There is no component "${given}".`,
        ),
      });
    }
  },
});
