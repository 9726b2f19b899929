import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copy, link, withOffer } from '../shared/offer-examples.ts';
import { offerOf } from '../shared/offers.ts';

const message = say`With a LIMITED_TIME_OFFER, the COPY_CODE button comes first and the URL button second (100). Put it first.`;

export default templateRule({
  title: 'The code of an offer comes before its link',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'Meta accepts the COPY_CODE button first and the URL button second, and rejects the other order (100).',
  sources: [metaOffers, camsTemplateDesign],
  examples: {
    bad: [
      {
        text: withOffer(`${link}, ${copy.replace('"COPY_CODE"', '«"COPY_CODE"»')}`),
        message,
        fixed: withOffer(`${copy}, ${link}`),
      },
    ],
    good: [withOffer()],
  },
  check(template, report) {
    const found = offerOf(template);
    const index = found?.buttons.findIndex(({ type }) => type === 'COPY_CODE') ?? -1;
    const button = found?.buttons[index];
    if (!found?.list || !button || index === 0) return;
    const all = [...found.list.at, 'Buttons'];
    const edits = [{ remove: button.at }, { insert: [...all, 0], value: button.value }];
    // A person has to choose this, because the button is rewritten without its comments.
    report({ at: button.at, message, suggest: [{ title: say`Put COPY_CODE first`, edits }] });
  },
});
