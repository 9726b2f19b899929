import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, metaCoupons } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { call, withButtons, withMarketingButtons } from '../shared/button-examples.ts';
import { isNotAuthentication } from '../shared/categories.ts';

const message = say`This button has no coupon code to copy. Add CouponCode: letters and digits, or a variable such as $(couponCode).`;
const either = say`This button has neither a coupon code nor a label. Add CouponCode for a coupon (MARKETING), or Text for a verification code (AUTHENTICATION).`;

const withoutCategory = { 'template/category-missing': 'off' } as const;
/** A template that does not say its category. */
const unsaid = (buttons: string) => withButtons(buttons, '"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", ');

export default templateRule({
  title: 'A coupon button has a code',
  severity: 'error',
  finds: 'missing',
  about: 'COPY_CODE',
  why: 'In a MARKETING template, COPY_CODE copies `CouponCode`. The review needs one, or a variable with a sample. In an AUTHENTICATION template, it copies the verification code and has a label, `Text`. A document without a category needs one of the two.',
  sources: [metaCoupons, metaAuthentication],
  examples: {
    bad: [
      {
        text: withMarketingButtons('{"Type": «"COPY_CODE"»}'),
        message,
        fixed: withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "CODE25"}'),
      },
      { text: withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": «"\\u200b"»}'), message },
      { text: unsaid('{"Type": «"COPY_CODE"»}'), message: either, settings: withoutCategory, whole: true },
      {
        text: unsaid(`${call}, {"Type": «"COPY_CODE"», "Text": "Copy the code"}`),
        message,
        settings: withoutCategory,
        whole: true,
      },
    ],
    good: [
      withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "SPRING25"}'),
      { text: unsaid('{"Type": "COPY_CODE", "Text": "Copy code"}'), settings: withoutCategory, whole: true },
    ],
  },
  check(template, report) {
    const { category, buttonsOf } = template;
    // UTILITY has no such button, and in AUTHENTICATION it has a label: other rules say so.
    if (category === 'UTILITY' || category === 'AUTHENTICATION') return;
    const isCoupon = category === 'MARKETING' || isNotAuthentication(template);
    for (const button of buttonsOf('COPY_CODE')) {
      const { at, value, inCard } = button;
      if (inCard || (!isCoupon && Object.hasOwn(value, 'Text'))) continue;
      const says = isCoupon ? message : either;
      const suggest = [{ title: say`Add CouponCode`, edits: [{ set: [...at, 'CouponCode'], value: 'CODE25' }] }];
      const code = button.text('CouponCode');
      if (!Object.hasOwn(value, 'CouponCode')) report({ at, message: says, suggest });
      else if (code && isBlank(code.value)) report({ at: code.at, message: says, suggest });
    }
  },
});
