import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`Meta’s templates have no caption, so the customer may never see this one. Put what has to be read into the BODY.`;

export default templateRule({
  title: 'What a customer has to read is in the body, not in a caption',
  severity: 'info',
  about: 'HEADER',
  why: '`Caption` is a field of CAMS. Meta’s headers have none, and no page says what happens to it: it may be for the console only.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png", «"Caption"»: "Ferns"}, {"Type": "BODY", "Text": "Hello."}]}',
        message,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "Hello. These are ferns."}]}',
    ],
  },
  check({ components }, report) {
    for (const { type, format, value, at } of components) {
      if (type !== 'HEADER' || (format !== 'IMAGE' && format !== 'VIDEO' && format !== 'DOCUMENT')) continue;
      if (typeof value.Caption !== 'string' || isBlank(value.Caption)) continue;
      const place = [...at, 'Caption'];
      report({
        at: place,
        onKey: true,
        message,
        suggest: [{ title: say`Remove the caption`, edits: [{ remove: place }] }],
      });
    }
  },
});
