import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'A coupon code belongs to a COPY_CODE button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons do not read `CouponCode`: the customer has nothing to copy.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Send the code", «"CouponCode"»: "SPRING25"}'),
        message:
          'CouponCode has no effect here: it belongs to a button of type COPY_CODE. Remove it, or move it there.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Send the code"}'),
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Send the code"}')],
  },
  check: (template, report) => reportMisplacedOnButtons(template, ['CouponCode'], ['COPY_CODE'], report),
});
