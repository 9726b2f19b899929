import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const message = say`This button has no Type, so it is not known what it does. Add Type, such as URL or QUICK_REPLY.`;

export default schemaRule({
  title: 'Every button says its type',
  severity: 'error',
  finds: 'missing',
  why: '`Type` says what happens when the button is tapped.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [{ text: withButtons('«{»"Text": "Yes"}'), message }],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}')],
  },
  explain: () => ({ message }),
});
