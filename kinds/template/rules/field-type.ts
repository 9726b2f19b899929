import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { modifyChatappTemplate } from '../../sources.ts';

export default schemaRule({
  title: 'Every field of a template has the right type',
  severity: 'error',
  // A missing bracket puts another value there than was meant.
  needsWholeDocument: true,
  why: 'The fields are sent as text, lists and objects of a fixed shape. A value of another type is rejected, or read as something else.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": «"Your order has shipped."»}',
        message: 'Components must be a list, but this is a text. Write [ … ].',
      },
      {
        text: '{"TemplateCode": «8472929283883»}',
        message: 'TemplateCode must be a text, but this is a number. Write it in double quotes.',
        fixed: '{"TemplateCode": "8472929283883"}',
      },
    ],
    good: ['{"TemplateCode": "8472929283883"}'],
  },
  explain: typeFailure,
});
