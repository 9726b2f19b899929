import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';

const message = say`The template has no components, and an edit replaces all of them. Add Components with at least a BODY.`;

export default schemaRule({
  title: 'A template has components',
  severity: 'error',
  finds: 'missing',
  why: '`Components` is the message. An edit replaces all of them, so the document needs all of them.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY"}',
        message,
        fixed:
          '{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "The text of the message."}]}',
      },
      { text: '{«"Components"»: []}', message },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Your order has shipped."}]}'],
  },
  explain: (failure) => fillIn(failure, message, [{ Type: 'BODY', Text: 'The text of the message.' }]),
});
