import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'A media header has no text',
  severity: 'warning',
  finds: 'misplaced',
  about: 'HEADER',
  why: 'A header is one thing: a title, or a picture, document or video. A text next to a file is ignored or rejected. `Caption` describes a file.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png", «"Text"»: "Ferns"}, {"Type": "BODY", "Text": "Hello."}]}',
        message: 'Text has no effect here; it belongs in a HEADER of format TEXT. Move it there, or remove it.',
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "Hello."}]}',
    ],
  },
  check(template, report) {
    for (const component of template.components) {
      if (component.type !== 'HEADER' || !/^(IMAGE|DOCUMENT|VIDEO)$/.test(component.format ?? '')) continue;
      if (!component.text('Text')?.value) continue;
      const isWhole = !isBlank(component.text('Url')?.value ?? '');
      reportMisplaced(
        template,
        component,
        ['Text'],
        () => say`a HEADER of format TEXT`,
        ({ fix, ...finding }) => {
          if (isWhole) return report({ ...finding, ...(fix && { fix }) });
          // Without a file the text may be what was meant.
          const suggest = [
            { title: say`Write "Format": "TEXT"`, edits: [{ set: [...component.at, 'Format'], value: 'TEXT' }] },
            ...(fix ? [fix] : (finding.suggest ?? [])),
          ];
          report({ ...finding, suggest });
        },
      );
    }
  },
});
