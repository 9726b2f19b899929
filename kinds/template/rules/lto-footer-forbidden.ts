import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withOffer } from '../shared/offer-examples.ts';

const message = say`A template with a LIMITED_TIME_OFFER cannot have a FOOTER. Remove it.`;

export default templateRule({
  title: 'A limited-time offer has no footer next to it',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'The countdown is where the footer would be, so both together are rejected.',
  sources: [metaOffers, camsTemplateDesign],
  examples: {
    bad: [
      {
        text: withOffer(undefined, { after: ', {"Type": «"FOOTER"», "Text": "Green Leaf"}' }),
        message,
        fixed: withOffer(),
      },
    ],
    good: [withOffer()],
  },
  check({ category, component }, report) {
    const footer = component('FOOTER');
    if (category === 'AUTHENTICATION' || !footer || !component('LIMITED_TIME_OFFER')) return;
    report({ at: footer.at, message, suggest: [{ title: say`Remove the FOOTER`, edits: [{ remove: footer.at }] }] });
  },
});
