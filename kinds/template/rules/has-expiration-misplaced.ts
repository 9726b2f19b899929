import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'HasExpiration belongs in a limited-time offer',
  severity: 'warning',
  finds: 'misplaced',
  why: '`HasExpiration` turns on the countdown of a LIMITED_TIME_OFFER. Anywhere else it is ignored.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"HasExpiration"»: true}]}',
        message: 'HasExpiration has no effect here; it belongs in a LIMITED_TIME_OFFER. Move it there, or remove it.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}]}'],
  },
  check(template, report) {
    for (const component of othersThan(template, 'LIMITED_TIME_OFFER')) {
      reportMisplaced(template, component, ['HasExpiration'], () => say`a LIMITED_TIME_OFFER`, report);
    }
  },
});
