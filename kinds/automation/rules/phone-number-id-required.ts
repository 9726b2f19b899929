import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation, graphOpenApi } from '../../sources.ts';

const message = say`phone_number_id is missing, and it becomes the path of the request. Add the id of the phone number (not the number itself) from the WhatsApp Manager.`;

export default schemaRule({
  title: 'An automation for Meta names its phone number by id',
  severity: 'error',
  finds: 'missing',
  why: 'Graph sets up one phone number of the business, and names it in the path of the request: `/{phone-number-id}/conversational_automation`. In a document that id stands in `phone_number_id`; it is no part of what is sent.',
  sources: [graphAutomation, graphOpenApi],
  examples: {
    bad: [
      { whole: true, text: '«{» "prompts": ["Where is my order?"], "commands": []}', message },
      { text: '{"phone_number_id": «""»}', message },
    ],
    good: ['{"phone_number_id": "106540352242922"}'],
  },
  explain: () => ({ message }),
});
