import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`TemplateCode and TemplateName are both missing, so it is not clear which template to edit. Add TemplateCode; the console shows it next to the template.`;

export default templateRule({
  title: 'A template document says which template it edits',
  severity: 'error',
  finds: 'missing',
  why: 'Both fields are optional on the newer page, but a request with neither of them cannot find a template.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "1", "Language": "en", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hello."}]}',
        message,
      },
    ],
    good: ['{"TemplateCode": "8472929283883"}'],
  },
  check({ value }, report) {
    const isGiven = (property: string) => value[property] !== undefined && !isBlank(stringAt(value, property) ?? '-');
    if (!isGiven('TemplateCode') && !isGiven('TemplateName')) report({ at: [], lacks: ['TemplateCode'], message });
  },
});
