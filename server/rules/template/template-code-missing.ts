import { say } from '../../../l10n/texts.ts';
import { stringAt } from '../../document/members.ts';
import { templateRule } from '../rule.ts';
import { modifyChatappTemplate } from '../sources.ts';

const message = say`The template is named by TemplateName alone, and one edition of the page requires TemplateCode. Add TemplateCode to be safe.`;

export default templateRule({
  title: 'A template is named by its code',
  severity: 'warning',
  why: '`TemplateCode` is what the provider itself calls the template. The name alone may do.',
  dispute:
    'The older edition of the page requires the code; the newer one has both code and name as optional, and the read operations accept either.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        whole: true,
        text: '{"CustSpaceId": "1", «"TemplateName"»: "order_shipped", "Language": "en", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hello."}]}',
        message,
      },
    ],
    good: ['{"TemplateName": "order_shipped", "TemplateCode": "8472929283883"}'],
  },
  check({ value }, report) {
    const isBlank = (member: string) => value[member] === undefined || stringAt(value, member)?.trim() === '';
    if (isBlank('TemplateCode') && !isBlank('TemplateName')) report({ at: ['TemplateName'], onKey: true, message });
  },
});
