import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { modifyFlow } from '../../sources.ts';

export default schemaRule({
  title: 'Every field of a flow has the type that its operation takes',
  severity: 'error',
  // Where a bracket is missing, another value stands than was meant.
  needsWholeDocument: true,
  why: 'The fields travel as texts and one list of texts. A value of another type is refused, or read as something else than was meant.',
  sources: [modifyFlow],
  examples: {
    bad: [
      {
        text: '{"FlowId": «21231232312»}',
        message: 'FlowId takes a text, and this is a number. Write it in double quotes.',
        fixed: '{"FlowId": "21231232312"}',
      },
      {
        text: '{"Categories": «"SURVEY"»}',
        message: 'Categories takes a list, and this is a text. Write [ … ].',
        fixed: '{"Categories": ["SURVEY"]}',
      },
      {
        text: '{"Categories": «"[\\"SURVEY\\", \\"OTHER\\"]"»}',
        message:
          'Categories takes a list, and this is one inside of a text, as a log or a request has it. Unpack it: remove the quotes around it and the backslashes.',
        fixed: '{"Categories": ["SURVEY", "OTHER"]}',
      },
      {
        text: '{"Categories": ["SURVEY", «null»]}',
        message: 'An entry of Categories takes a text, and this is null. Write a text in double quotes.',
      },
    ],
    good: ['{"FlowId": "21231232312", "Categories": ["SURVEY"]}'],
  },
  explain: typeFailure,
});
