import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyChatappTemplate } from '../../sources.ts';

const message = say`CustSpaceId is missing or empty, but it is required. Add the space id (for a direct customer, the instance id) from the Chat App Message Service console.`;

export default schemaRule({
  title: 'A template names its space',
  severity: 'error',
  finds: 'missing',
  why: '`CustSpaceId` says whose template is edited: the space of an ISV’s customer, or the instance of a direct customer.',
  dispute:
    'An older edition of the page and the SDK call it optional. The newer edition requires it, so leaving it out is an error here.',
  sources: [modifyChatappTemplate, camsSdk],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "TemplateCode": "2", "Language": "en", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hello."}]}',
        message,
      },
      { text: '{"CustSpaceId": «" "»}', message },
    ],
    good: ['{"CustSpaceId": "28251486512358"}'],
  },
  explain: () => ({ message }),
});
