import { say } from '../../../l10n/texts.ts';
import { metaCarousels, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { buttons, card, more, picture, see, withCards } from '../shared/carousel-examples.ts';
import { cardsOf, partOf } from '../shared/carousels.ts';

const two = card(picture, buttons(more, see));
const three = card(picture, buttons(more, see, '{"Type": «"QUICK_REPLY"», "Text": "Stop"}'));

export default templateRule({
  title: 'A card has at most two buttons',
  severity: 'error',
  about: 'CAROUSEL',
  why: 'A card has room for two buttons; a third one is rejected.',
  sources: [modifyChatappTemplate, metaCarousels],
  examples: {
    bad: [
      {
        text: withCards([three, three.replace('«"QUICK_REPLY"»', '"QUICK_REPLY"')]).replace(
          '«"QUICK_REPLY"»',
          '«"QUICK_REPLY"»',
        ),
        message: 'A card can have only two buttons, and this one is extra, as on other cards. Remove it.',
      },
    ],
    good: [withCards([two, two])],
  },
  check(template, report) {
    const extra = cardsOf(template).flatMap(
      (card) => partOf(card, 'BUTTONS')?.buttons.slice(limits.card.buttons) ?? [],
    );
    const [first] = extra;
    // Cards are alike: the same extra button is on each of them, and is one fault.
    const others = extra.length > 1 ? say`, as on other cards` : '';
    if (first)
      report({
        at: first.at,
        message: say`A card can have only two buttons, and this one is extra${others}. Remove it.`,
      });
  },
});
