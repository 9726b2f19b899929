import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`Without Category the checks that depend on it are silent. Add the category that the template has: MARKETING, UTILITY or AUTHENTICATION.`;

export default templateRule({
  title: 'A template says its category, for its checks',
  severity: 'info',
  finds: 'missing',
  why: 'The operation does not need `Category`, because an edit cannot change it. But what a template may hold depends on it, and what is not known is not checked.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Components": [{"Type": "BODY", "Text": "Hello."}]}',
        message,
        fixed:
          '{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Components": [{"Type": "BODY", "Text": "Hello."}], "Category": "UTILITY"}',
      },
    ],
    good: ['{"Category": "UTILITY"}'],
  },
  check({ value }, report) {
    if (Object.hasOwn(value, 'Category')) return;
    const suggest = ['UTILITY', 'MARKETING', 'AUTHENTICATION'].map((category) => ({
      title: say`Add "Category": "${category}"`,
      edits: [{ set: ['Category'], value: category }],
    }));
    report({ at: [], message, suggest });
  },
});
