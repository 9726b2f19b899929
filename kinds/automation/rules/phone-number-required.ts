import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { updateAutomation } from '../../sources.ts';

const message = say`PhoneNumber is missing or empty, and these settings belong to one phone number. Add the number of the business: digits, with the country code.`;

export default schemaRule({
  title: 'An automation for CAMS names its phone number',
  severity: 'error',
  finds: 'missing',
  why: 'Ice breakers, commands and the welcome message belong to one phone number of the business. `PhoneNumber` says which one.',
  sources: [updateAutomation],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "2993000000", "Prompts": ["Where is my order?"], "Commands": []}',
        message,
      },
      { text: '{"PhoneNumber": «""»}', message },
    ],
    good: ['{"PhoneNumber": "8613000000000"}'],
  },
  explain: () => ({ message }),
});
