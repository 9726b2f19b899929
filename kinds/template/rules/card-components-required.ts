import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { plain, withCards } from '../shared/carousel-examples.ts';

const message = say`This card is empty. Add CardComponents: a HEADER, BUTTONS, and a BODY if all cards have one.`;

export default schemaRule({
  title: 'A card has components',
  severity: 'error',
  finds: 'missing',
  why: '`CardComponents` are the picture, text and buttons of a card.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      { text: withCards([plain, '«{»}']), message },
      { text: withCards([plain, '{«"CardComponents"»: []}']), message },
    ],
    good: [withCards([plain, plain])],
  },
  explain: () => ({ message }),
});
