import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'A file name belongs in a document header',
  severity: 'warning',
  finds: 'misplaced',
  why: '`FileName` names the document of a HEADER. Anywhere else it is ignored.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png", «"FileName"»: "fern.png"}, {"Type": "BODY", "Text": "Hello."}]}',
        message:
          'FileName has no effect here; it belongs in a HEADER that shows a document. Move it there, or remove it.',
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "DOCUMENT", "Url": "https://www.example.com/care.pdf", "FileName": "care.pdf"}, {"Type": "BODY", "Text": "Hello."}]}',
    ],
  },
  check(template, report) {
    const others = othersThan(template, 'HEADER');
    const media = template.components.filter(
      ({ type, format }) => type === 'HEADER' && (format === 'IMAGE' || format === 'VIDEO'),
    );
    for (const component of [...others, ...media]) {
      reportMisplaced(template, component, ['FileName'], () => say`a HEADER that shows a document`, report);
    }
  },
});
