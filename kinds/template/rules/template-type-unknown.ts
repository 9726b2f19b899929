import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

export default schemaRule({
  title: 'A template type is WHATSAPP',
  severity: 'error',
  why: 'The operation only edits WhatsApp templates; any other type is rejected (`InvalidParameter.TemplateTypeNotSupport`). Creating a template also accepts VIBER.',
  sources: [modifyChatappTemplate, camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"TemplateType": «"Whatsapp"»}',
        message:
          'The template type "Whatsapp" does not exist. It would be rejected (InvalidParameter.TemplateTypeNotSupport). Did you mean WHATSAPP?',
        fixed: '{"TemplateType": "WHATSAPP"}',
      },
    ],
    good: ['{"TemplateType": "WHATSAPP"}'],
  },
  explain: (failure) =>
    unknownValue(
      failure,
      limits.template.templateTypes,
      (given) => say`The template type "${given}" does not exist.`,
      say`It would be rejected (InvalidParameter.TemplateTypeNotSupport).`,
    ),
});
