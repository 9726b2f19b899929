import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`Category is missing, and some checks depend on it. Add the category of the template: MARKETING, UTILITY or AUTHENTICATION.`;

export default templateRule({
  title: 'A template names its category, so that it can be checked',
  severity: 'info',
  finds: 'missing',
  why: 'The operation does not need `Category`, because an edit cannot change it. But the category decides what a template may have, and without it those checks are skipped.',
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
