import { metaComponents, metaCoupons } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withMarketingButtons } from '../shared/button-examples.ts';
import { reportTooMany } from '../shared/button-fields.ts';

const first = '{"Type": "COPY_CODE", "CouponCode": "SPRING25"}';

export default templateRule({
  title: 'A message has at most one COPY_CODE button',
  severity: 'error',
  about: 'COPY_CODE',
  why: 'A message has one code to copy. A second such button is rejected.',
  sources: [metaCoupons, metaComponents],
  examples: {
    bad: [
      {
        text: withMarketingButtons(`${first}, {"Type": «"COPY_CODE"», "CouponCode": "SUMMER25"}`),
        message: 'A message can have only one COPY_CODE button. Remove this one.',
        fixed: withMarketingButtons(first),
      },
    ],
    good: [withMarketingButtons(first)],
  },
  check(template, report) {
    if (template.category !== 'AUTHENTICATION') reportTooMany(template, 'COPY_CODE', report);
  },
});
