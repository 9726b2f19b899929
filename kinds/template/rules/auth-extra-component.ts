import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, metaCarousels, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

export default templateRule({
  title: 'An authentication template has no carousel and no offer',
  severity: 'error',
  why: 'CAROUSEL and LIMITED_TIME_OFFER are for marketing. An AUTHENTICATION message is a body, a footer and one button.',
  sources: [metaAuthentication, metaCarousels, metaOffers],
  examples: {
    bad: [
      {
        text: withCode(copyCode, '{"Type": "BODY"}, {"Type": «"LIMITED_TIME_OFFER"», "Text": "Ends soon"}'),
        message: 'An AUTHENTICATION template cannot have a LIMITED_TIME_OFFER. Remove it.',
        fixed: withCode(copyCode),
      },
    ],
    good: [withCode(copyCode)],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const { type, at } of components) {
      if (type !== 'CAROUSEL' && type !== 'LIMITED_TIME_OFFER') continue;
      const message = say`An AUTHENTICATION template cannot have a ${type}. Remove it.`;
      report({ at, message, suggest: [{ title: say`Remove the ${type}`, edits: [{ remove: at }] }] });
    }
  },
});
