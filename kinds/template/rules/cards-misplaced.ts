import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'Cards belong in a carousel',
  severity: 'warning',
  finds: 'misplaced',
  why: '`Cards` are what a CAROUSEL scrolls through. In another component they are ignored.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"Cards"»: [{"CardComponents": [{"Type": "BODY", "Text": "Fern"}]}]}]}',
        message: 'Cards has no effect here; it belongs in a CAROUSEL. Move it there, or remove it.',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}]}'],
  },
  check(template, report) {
    for (const component of othersThan(template, 'CAROUSEL')) {
      reportMisplaced(
        template,
        component,
        ['Cards'],
        () => say`a CAROUSEL`,
        ({ fix: _, ...finding }) => report(finding),
      );
    }
  },
});
