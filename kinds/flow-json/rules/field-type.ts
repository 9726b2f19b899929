import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'Every property has a value of its type',
  severity: 'error',
  why: 'Meta rejects a flow with a value of the wrong type. This rule is about the document, its screens and their layouts; `flow-json/property-type` is about components.',
  sources: [errorsPage, validatorFacts],
  codes: ['INVALID_PROPERTY_TYPE'],
  examples: {
    bad: [
      {
        text: '{«"screens"»: {"id": "START"}}',
        message: 'screens must be a list, but this is an object. Write [ … ].',
      },
    ],
    good: [onScreen('')],
  },
  explain: typeFailure,
});
