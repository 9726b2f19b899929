import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'A format belongs in a header',
  severity: 'warning',
  finds: 'misplaced',
  why: '`Format` says what a HEADER shows. Other components show only one thing and ignore it.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", «"Format"»: "TEXT", "Text": "Hello."}]}',
        message: 'Format has no effect here; it belongs in a HEADER. Move it there, or remove it.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}]}'],
  },
  check(template, report) {
    for (const component of othersThan(template, 'HEADER'))
      reportMisplaced(template, component, ['Format'], () => say`a HEADER`, report);
  },
});
