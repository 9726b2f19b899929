import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const message = say`This button has no Type, which says what the button does. Add Type, such as URL or QUICK_REPLY.`;

export default schemaRule({
  title: 'Every button has a type',
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
