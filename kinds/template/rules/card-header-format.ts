import { unknownValue } from '../../../core/rules/enumerations.ts';
import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCarousels, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { buttons, card, more, picture, plain, withCards } from '../shared/carousel-examples.ts';

const missing = say`The HEADER of this card has no Format. Add "Format": IMAGE or VIDEO, the same on every card.`;
const header = (format: string) =>
  card(`{"Type": "HEADER"${format}, "Url": "https://www.example.com/fern.png"}`, buttons(more));

/** What the header of a message can be, and that of a card cannot. */
const elsewhere = new Set<unknown>(['TEXT', 'DOCUMENT', 'LOCATION']);

export default schemaRule({
  title: 'The header of a card is a picture or a video',
  severity: 'error',
  why: 'A title or a document is rejected on a card.',
  sources: [modifyChatappTemplate, metaCarousels],
  examples: {
    bad: [
      {
        text: withCards([plain, header(', "Format": «"image"»')]),
        message: 'The format "image" does not exist. Did you mean IMAGE?',
        fixed: withCards([plain, header(', "Format": "IMAGE"')]),
      },
      {
        text: withCards([plain, card('{"Type": "HEADER", "Format": «"TEXT"», "Text": "Fern"}', buttons(more))]),
        message: 'The HEADER of a card cannot have Format TEXT. Write one of IMAGE, VIDEO.',
      },
      { text: withCards([plain, header('').replace('"HEADER"', '«"HEADER"»')]), message: missing },
    ],
    good: [withCards([plain, card(picture, buttons(more))])],
  },
  explain(failure) {
    if (failure.missing) return fillIn(failure, missing, 'IMAGE');
    const { value } = failure;
    if (!elsewhere.has(value))
      return unknownValue(failure, limits.card.headerFormats, (given) => say`The format "${given}" does not exist.`);
    const formats = limits.card.headerFormats.join(', ');
    return { message: say`The HEADER of a card cannot have Format ${value}. Write one of ${formats}.` };
  },
});
