import { typeFailure } from '../field-types.ts';
import { schemaRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';

export default schemaRule({
  title: 'Every field of an automation has the type that its operation takes',
  severity: 'error',
  why: 'Ice breakers are a list of texts, commands a list of objects, numbers and ids are texts. A value of another type is refused.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        text: '{"PhoneNumber": «8613000000000»}',
        message: 'PhoneNumber takes a text, and this is a number. Write it in double quotes.',
        fixed: '{"PhoneNumber": "8613000000000"}',
      },
      {
        text: '{"prompts": [«5»]}',
        message: 'An entry of prompts takes a text, and this is a number. Write it in double quotes.',
        fixed: '{"prompts": ["5"]}',
      },
    ],
    good: ['{"PhoneNumber": "8613000000000"}'],
  },
  explain: typeFailure,
});
