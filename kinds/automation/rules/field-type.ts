import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';

export default schemaRule({
  title: 'Every field of an automation has the right type',
  severity: 'error',
  // A missing bracket puts another value there than was meant.
  needsWholeDocument: true,
  why: 'Ids and numbers are texts, ice breakers are a list of texts, and commands are a list of objects. A value of another type is rejected, or read as something else.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        text: '{"PhoneNumber": «8613000000000»}',
        message: 'PhoneNumber must be a text, but this is a number. Write it in double quotes.',
        fixed: '{"PhoneNumber": "8613000000000"}',
      },
      {
        text: '{"phone_number_id": «106540352242922»}',
        message: 'phone_number_id must be a text, but this is a number. Write it in double quotes.',
        fixed: '{"phone_number_id": "106540352242922"}',
      },
      {
        text: '{"Prompts": «"Opening hours"»}',
        message: 'Prompts must be a list, but this is a text. Write [ … ].',
        fixed: '{"Prompts": ["Opening hours"]}',
      },
      {
        text: '{"commands": [«"help"»]}',
        message: 'An entry of commands must be an object, but this is a text. Write { … }.',
      },
    ],
    good: [
      '{"PhoneNumber": "8613000000000", "Prompts": ["Opening hours"]}',
      '{"phone_number_id": "106540352242922", "commands": []}',
    ],
  },
  explain: typeFailure,
});
