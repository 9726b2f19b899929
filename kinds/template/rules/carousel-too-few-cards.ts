import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { plain, withCards } from '../shared/carousel-examples.ts';

const none = say`This CAROUSEL has no cards. Add two to ten.`;
const one = say`A carousel needs two to ten cards, and a single one may be rejected. Add another, or use a template with a media header.`;

export default templateRule({
  title: 'A carousel has at least two cards',
  severity: 'error',
  finds: 'missing',
  about: 'CAROUSEL',
  why: 'Meta accepts two to ten cards. No cards is an error, a single one a warning.',
  dispute: 'Meta’s older documentation allowed one card.',
  sources: [metaCarousels],
  needsWholeDocument: true,
  examples: {
    bad: [
      { text: withCards([]).replace('"Cards"', '«"Cards"»'), message: none },
      { text: withCards([plain]).replace('"Cards"', '«"Cards"»'), severity: 'warning', message: one },
    ],
    good: [withCards([plain, plain])],
  },
  check({ components }, report) {
    for (const { type, at, value } of components) {
      if (type !== 'CAROUSEL' || !Array.isArray(value.Cards) || value.Cards.length >= limits.card.min) continue;
      const place = [...at, 'Cards'];
      if (value.Cards.length === 0) report({ at: place, message: none });
      else report({ at: place, severity: 'warning', message: one });
    }
  },
});
