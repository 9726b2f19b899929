import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withOffer } from '../shared/offer-examples.ts';

const message = say`The HEADER next to a LIMITED_TIME_OFFER must be an IMAGE or a VIDEO. Change its Format, or remove it.`;

export default templateRule({
  title: 'The header of an offer is a picture or a video',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'Next to a LIMITED_TIME_OFFER, the header is optional; a title or a document is rejected.',
  sources: [metaOffers],
  examples: {
    bad: [
      { text: withOffer(undefined, { before: '{"Type": "HEADER", "Format": «"TEXT"», "Text": "Ferns"}, ' }), message },
      { text: withOffer(undefined, { before: '{"Type": "HEADER", "Format": «"LOCATION"»}, ' }), message },
    ],
    good: [
      withOffer(undefined, {
        before: '{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, ',
      }),
    ],
  },
  check({ category, component }, report) {
    const header = component('HEADER');
    if (category === 'AUTHENTICATION' || !header || !component('LIMITED_TIME_OFFER')) return;
    if (/^(TEXT|DOCUMENT|LOCATION)$/.test(header.format ?? '')) report({ at: [...header.at, 'Format'], message });
  },
});
