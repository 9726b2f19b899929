import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { updateAutomation } from '../../sources.ts';

const message = say`CustSpaceId is missing or empty, but it is required. Add the space id (for a direct customer, the instance id) from the Chat App Message Service console.`;

export default schemaRule({
  title: 'An automation for CAMS names its space',
  severity: 'error',
  finds: 'missing',
  why: '`CustSpaceId` says whose phone number is set up: the space of an ISV’s customer, or the instance of a direct customer.',
  sources: [updateAutomation],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "PhoneNumber": "8613000000000", "Prompts": ["Where is my order?"], "Commands": []}',
        message,
      },
      { text: '{"CustSpaceId": «" "»}', message },
    ],
    good: ['{"CustSpaceId": "2993000000"}'],
  },
  explain: () => ({ message }),
});
