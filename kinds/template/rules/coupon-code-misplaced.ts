import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'A coupon code belongs in a COPY_CODE button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons ignore `CouponCode`, so the customer has nothing to copy.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Send the code", «"CouponCode"»: "SPRING25"}'),
        message:
          'CouponCode has no effect here; it belongs in a button of type COPY_CODE. Move it there, or remove it.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Send the code"}'),
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Send the code"}')],
  },
  check: (template, report) => reportMisplacedOnButtons(template, ['CouponCode'], ['COPY_CODE'], report),
});
