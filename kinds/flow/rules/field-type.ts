import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { modifyFlow } from '../../sources.ts';

export default schemaRule({
  title: 'Every field of a flow has the right type',
  severity: 'error',
  // A missing bracket puts another value there than was meant.
  needsWholeDocument: true,
  why: 'The fields are sent as texts and one list of texts. A value of another type is rejected, or read as something else.',
  sources: [modifyFlow],
  examples: {
    bad: [
      {
        text: '{"FlowId": «21231232312»}',
        message: 'FlowId must be a text, but this is a number. Write it in double quotes.',
        fixed: '{"FlowId": "21231232312"}',
      },
      {
        text: '{"Categories": «"SURVEY"»}',
        message: 'Categories must be a list, but this is a text. Write [ … ].',
        fixed: '{"Categories": ["SURVEY"]}',
      },
      {
        text: '{"Categories": «"[\\"SURVEY\\", \\"OTHER\\"]"»}',
        message:
          'Categories must be a list, but here it is inside a text, as in a log or a request. Unpack it: remove the quotes around it and the backslashes.',
        fixed: '{"Categories": ["SURVEY", "OTHER"]}',
      },
      {
        text: '{"Categories": ["SURVEY", «null»]}',
        message: 'An entry of Categories must be a text, but this is null. Write a text in double quotes.',
      },
    ],
    good: ['{"FlowId": "21231232312", "Categories": ["SURVEY"]}'],
  },
  explain: typeFailure,
});
