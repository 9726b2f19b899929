import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { buttons, card, more, picture, plain, withCards } from '../shared/carousel-examples.ts';

export default schemaRule({
  title: 'A part of a card is HEADER, BODY or BUTTONS',
  severity: 'error',
  why: 'A card is made of these three; a footer or another component is rejected.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withCards([plain, card(picture, buttons(more), '{"Type": «"FOOTER"», "Text": "Green Leaf"}')]),
        message: 'The type "FOOTER" does not exist in a card. Write one of HEADER, BODY, BUTTONS.',
      },
      {
        text: withCards([plain, card(picture.replace('"HEADER"', '«"header"»'), buttons(more))]),
        message: 'The type "header" does not exist in a card. Did you mean HEADER?',
        fixed: withCards([plain, plain]),
      },
    ],
    good: [withCards([plain, plain])],
  },
  explain: (failure) =>
    unknownValue(failure, limits.card.componentTypes, (type) => say`The type "${type}" does not exist in a card.`),
});
