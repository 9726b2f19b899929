import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { reply, visit, withButtons, withMarketingButtons } from '../shared/button-examples.ts';
import { interleaving } from '../shared/interleaving.ts';
import { offerOf } from '../shared/offers.ts';

const message = say`Quick replies must be next to each other, before or after the other buttons; this order is rejected (100). Group them.`;
const coupon = '{"Type": "COPY_CODE", "CouponCode": "SPRING25"}';
const three = { 'template/buttons-hidden': 'off' } as const;
const grouped = { ...three, 'template/quick-reply-mixed': 'off' } as const;

export default templateRule({
  title: 'Quick replies are next to each other',
  severity: 'error',
  about: 'QUICK_REPLY',
  why: 'Buttons form two groups, quick replies and all others, and each group has to be in one piece. Meta rejects any other order (100).',
  sources: [metaComponents, camsSdk],
  examples: {
    bad: [
      {
        text: withMarketingButtons(
          `${reply('Yes')}, ${coupon}, ${reply('No').replace('"QUICK_REPLY"', '«"QUICK_REPLY"»')}`,
        ),
        message,
        settings: three,
        fixed: withMarketingButtons(`${reply('Yes')}, ${reply('No')}, ${coupon}`),
      },
      {
        text: withButtons(
          `${visit}, ${reply('Yes')}, {"Type": «"PHONE_NUMBER"», "Text": "Call us", "PhoneNumber": "+8613800000000"}`,
        ),
        message,
        settings: grouped,
        fixed: withButtons(
          `${visit}, {"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": "+8613800000000"}, ${reply('Yes')}`,
        ),
      },
    ],
    good: [
      { text: withMarketingButtons(`${reply('Yes')}, ${reply('No')}, ${coupon}`), settings: three },
      { text: withButtons(`${visit}, ${reply('Yes')}, ${reply('No')}`), settings: grouped },
    ],
  },
  check(template, report) {
    // An offer has no quick replies at all, and another rule says so.
    if (offerOf(template)) return;
    const { components } = template;
    for (const { type, buttons, at, value } of components) {
      if (type !== 'BUTTONS') continue;
      const button = buttons[interleaving(buttons) ?? -1];
      if (!button || !Array.isArray(value.Buttons)) continue;
      const startsWithReplies = buttons[0]?.type === 'QUICK_REPLY';
      const rank = (entry: unknown) =>
        ((entry as { Type?: unknown } | null)?.Type === 'QUICK_REPLY') === startsWithReplies ? 0 : 1;
      const grouped = [...value.Buttons].sort((a, b) => rank(a) - rank(b));
      const suggest = [{ title: say`Group the quick replies`, edits: [{ set: [...at, 'Buttons'], value: grouped }] }];
      report({ at: button.at, message, suggest });
    }
  },
});
