import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'A caption belongs to a media header',
  severity: 'warning',
  finds: 'misplaced',
  why: '`Caption` describes the picture, document or video of a HEADER. Anywhere else it is not read.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"Caption"»: "Ferns"}]}',
        message:
          'Caption has no effect here: it belongs to a HEADER that shows a picture, document or video. Remove it, or move it there.',
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
