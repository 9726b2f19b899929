import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCarousels, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { buttons, card, picture, plain, withCards } from '../shared/carousel-examples.ts';

const flow = card(picture, buttons('{"Type": "FLOW", "Text": "Book"}'));

export default schemaRule({
  title: 'The button of a card calls, opens a page or sends a reply',
  severity: 'error',
  why: 'A card accepts PHONE_NUMBER, URL and QUICK_REPLY; other buttons are rejected.',
  sources: [modifyChatappTemplate, metaCarousels],
  examples: {
    bad: [
      {
        text: withCards([
          flow.replace('"FLOW"', '«"COPY_CODE"»'),
          card(picture, buttons('{"Type": "QUICK_REPLY", "Text": "Book"}')),
        ]),
        message: 'A card cannot have a button of type "COPY_CODE". Write one of PHONE_NUMBER, URL, QUICK_REPLY.',
      },
    ],
    good: [withCards([plain, plain])],
  },
  explain: (failure) =>
    unknownValue(failure, limits.card.buttonTypes, (type) => say`A card cannot have a button of type "${type}".`),
});
