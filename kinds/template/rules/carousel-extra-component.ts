import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { buttons, more, plain, withCards } from '../shared/carousel-examples.ts';

const cards = [plain, plain];

export default templateRule({
  title: 'A carousel template is a body and a carousel',
  severity: 'error',
  about: 'CAROUSEL',
  why: 'Meta’s carousel templates have a BODY and the CAROUSEL. A HEADER or FOOTER next to it is an error, and BUTTONS are a warning: cards have their own.',
  sources: [metaCarousels],
  examples: {
    bad: [
      {
        text: withCards(cards, { beside: ', {"Type": «"FOOTER"», "Text": "Green Leaf"}' }),
        message: 'A template with a CAROUSEL cannot have a FOOTER. Remove it.',
        fixed: withCards(cards),
      },
      {
        text: withCards(cards, { beside: `, ${buttons(more).replace('"BUTTONS"', '«"BUTTONS"»')}` }),
        severity: 'warning',
        message:
          'A template with a CAROUSEL has its buttons on the cards, and BUTTONS outside of them may be rejected. Remove it.',
        fixed: withCards(cards),
      },
    ],
    good: [withCards(cards)],
  },
  check({ category, components, component }, report) {
    // Next to an offer, or in another category, the carousel itself is the fault.
    if (!component('CAROUSEL') || component('LIMITED_TIME_OFFER') || category === 'AUTHENTICATION') return;
    for (const { type, at } of components) {
      const suggest = [{ title: say`Remove the ${type}`, edits: [{ remove: at }] }];
      if (type === 'HEADER' || type === 'FOOTER') {
        report({ at, message: say`A template with a CAROUSEL cannot have a ${type}. Remove it.`, suggest });
      } else if (type === 'BUTTONS') {
        const message = say`A template with a CAROUSEL has its buttons on the cards, and BUTTONS outside of them may be rejected. Remove it.`;
        report({ at, severity: 'warning', message, suggest });
      }
    }
  },
});
