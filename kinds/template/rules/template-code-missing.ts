import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`The template has no TemplateCode yet, so a push creates a new template. If the template already exists, add its code from the console.`;

export default templateRule({
  title: 'A template is identified by its code',
  severity: 'info',
  finds: 'missing',
  allowedWhenCreating: true,
  why: '`TemplateCode` is the provider’s own name for the template. A new template has none until it is created: the push does that, and offers the code for the file. An existing template is edited under its code.',
  dispute:
    'The older edition of the page requires the code. In the newer one, code and name are both optional, and the read operations accept either, so this is only information.',
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
    const isGiven = (property: string) => value[property] !== undefined && !isBlank(stringAt(value, property) ?? '-');
    if (!isGiven('TemplateCode') && isGiven('TemplateName')) report({ at: ['TemplateName'], onKey: true, message });
  },
});
