import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

export default schemaRule({
  title: 'A header is TEXT, IMAGE, DOCUMENT or VIDEO',
  severity: 'error',
  why: 'Another format is refused (`InvalidParameter.HeaderTypeNotSupport`). A GIF is no format of a template.',
  sources: [modifyChatappTemplate, camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": «"Text"», "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message:
          'The format "Text" does not exist. It would be refused (InvalidParameter.HeaderTypeNotSupport). Did you mean TEXT?',
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": «"GIF"»}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message:
          'GIF is known to Meta, but CAMS’s page of the operation does not list it, so it would be refused. Write one of TEXT, IMAGE, DOCUMENT, VIDEO.',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
    ],
  },
  explain: (failure) =>
    unknownValue(
      failure,
      limits.template.headerFormats,
      (given) => say`The format "${given}" does not exist.`,
      say`It would be refused (InvalidParameter.HeaderTypeNotSupport).`,
    ),
});
