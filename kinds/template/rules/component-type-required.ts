import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';

const message = say`This component has no Type, which says what part of the message it is. Add Type: BODY, HEADER, FOOTER, BUTTONS, CAROUSEL or LIMITED_TIME_OFFER.`;
const cardMessage = say`This part of a card has no Type. Add Type: HEADER, BODY or BUTTONS.`;

export default schemaRule({
  title: 'Every component has a type',
  severity: 'error',
  finds: 'missing',
  why: '`Type` says which part of the message, or of a card, a component is. A component without it cannot be read.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [{ text: '{"Components": [«{»"Text": "It has shipped."}, {"Type": "BODY", "Text": "Hello."}]}', message }],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}]}'],
  },
  explain: ({ at }) => ({ message: at.includes('CardComponents') ? cardMessage : message }),
});
