import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation, graphOpenApi } from '../../sources.ts';

const message = say`phone_number_id is missing, and the request needs it. Add the id of the phone number (not the number itself) from WhatsApp Manager.`;

export default schemaRule({
  title: 'An automation for Meta names its phone number by id',
  severity: 'error',
  finds: 'missing',
  why: 'Graph sets up one phone number of the business, and has it in the path of the request: `/{phone-number-id}/conversational_automation`. In a document, that id is in `phone_number_id`; it is not part of the body that is sent.',
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
