import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

export default schemaRule({
  title: 'A header is TEXT, IMAGE, DOCUMENT or VIDEO',
  severity: 'error',
  why: 'Any other format is rejected (`InvalidParameter.HeaderTypeNotSupport`). GIF is not a template format.',
  sources: [modifyChatappTemplate, camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": «"Text"», "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message:
          'The format "Text" does not exist. It would be rejected (InvalidParameter.HeaderTypeNotSupport). Did you mean TEXT?',
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": «"GIF"»}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message:
          'GIF is a Meta value that CAMS does not list for this operation, so it would be rejected. Write one of TEXT, IMAGE, DOCUMENT, VIDEO.',
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
      say`It would be rejected (InvalidParameter.HeaderTypeNotSupport).`,
    ),
});
