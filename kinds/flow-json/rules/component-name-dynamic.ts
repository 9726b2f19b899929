import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isDynamic } from '../shared/properties.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The name of a field is written into the document',
  severity: 'error',
  why: 'A name cannot be a reference or an expression, since others refer to it.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": «"${data.field}"», "label": "Name"}', {
          screen: '"data": {"field": {"type": "string", "__example__": "n"}}, ',
        }),
        message: 'A name cannot be a reference or an expression. Write a name, such as "full_name".',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "full_name", "label": "Name"}')],
  },
  check({ components }, report) {
    for (const { name, at, spec } of components) {
      if (name === undefined || !spec?.properties.name || !isDynamic(name)) continue;
      report({
        at: [...at, 'name'],
        message: say`A name cannot be a reference or an expression. Write a name, such as "full_name".`,
      });
    }
  },
});
