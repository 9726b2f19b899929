import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';

const message = say`Language is missing, and a template exists once per language. Add it, such as "en" or "pt_BR".`;

export default schemaRule({
  title: 'A template names its language',
  severity: 'error',
  finds: 'missing',
  why: 'One template code or name can have a message in several languages. `Language` says which one is edited; without it the request is rejected.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "1", "TemplateCode": "2", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hello."}]}',
        message,
        fixed:
          '{"CustSpaceId": "1", "TemplateCode": "2", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hello."}], "Language": "en"}',
      },
      { text: '{"Language": «""»}', message, fixed: '{"Language": "en"}' },
    ],
    good: ['{"Language": "pt_BR"}'],
  },
  explain: (failure) => fillIn(failure, message, 'en'),
});
