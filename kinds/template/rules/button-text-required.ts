import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const message = say`This button has no label. Add Text, at most 25 characters.`;

export default schemaRule({
  title: 'A button has a label',
  severity: 'error',
  finds: 'missing',
  why: '`Text` is what the button says. MPM, CATALOG and a COPY_CODE button for a coupon have a fixed label; all others need one.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": «"QUICK_REPLY"»}'),
        message,
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Label"}'),
      },
      { text: withButtons('{"Type": "QUICK_REPLY", "Text": «""»}'), message },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}')],
  },
  explain: (failure) => fillIn(failure, message, 'Label'),
});
