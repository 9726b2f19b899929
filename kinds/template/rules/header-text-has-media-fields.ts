import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'A text header has no file fields',
  severity: 'warning',
  finds: 'misplaced',
  about: 'HEADER',
  why: '`Url`, `Caption` and `FileName` describe the picture, document or video of a header; a title has none.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Ferns", «"Url"»: "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "Hello."}]}',
        message: 'Url has no effect here; it belongs in a HEADER that shows a file. Move it there, or remove it.',
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Ferns"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Ferns"}, {"Type": "BODY", "Text": "Hello."}]}',
    ],
  },
  check(template, report) {
    for (const component of template.components) {
      if (component.type !== 'HEADER' || component.format !== 'TEXT') continue;
      const isWhole = !isBlank(component.text('Text')?.value ?? '');
      const properties = ['Url', 'Caption', 'FileName'];
      reportMisplaced(
        template,
        component,
        properties,
        () => say`a HEADER that shows a file`,
        ({ fix, ...finding }) =>
          // Without a text the file may be what was meant: then the format is wrong.
          report({ ...finding, ...(fix && (isWhole ? { fix } : { suggest: [fix] })) }),
      );
    }
  },
});
