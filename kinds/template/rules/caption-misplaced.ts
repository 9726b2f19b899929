import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'A caption belongs in a media header',
  severity: 'warning',
  finds: 'misplaced',
  why: '`Caption` describes the picture, document or video of a HEADER. Anywhere else it is ignored.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"Caption"»: "Ferns"}]}',
        message:
          'Caption has no effect here; it belongs in a HEADER that shows a picture, document or video. Move it there, or remove it.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "VIDEO", "Url": "https://www.example.com/fern.mp4", "Caption": "Ferns"}, {"Type": "BODY", "Text": "Hello."}]}',
        settings: { 'template/caption-not-shown': 'off' },
      },
    ],
  },
  check(template, report) {
    for (const component of othersThan(template, 'HEADER')) {
      reportMisplaced(
        template,
        component,
        ['Caption'],
        () => say`a HEADER that shows a picture, document or video`,
        report,
      );
    }
  },
});
