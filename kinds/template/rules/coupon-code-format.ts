import { isBlank } from '../../../core/document/blank.ts';
import type { Path } from '../../../core/document/path.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import type { Report } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCoupons, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withMarketingButtons } from '../shared/button-examples.ts';
import { couponCodes } from '../shared/coupons.ts';

const coupon = (code: string) => withMarketingButtons(`{"Type": "COPY_CODE", "CouponCode": ${code}}`);
const isCode = /^[A-Za-z0-9]+$/;
const ofSample = say`This sample is for a coupon code, which can have only letters and digits (100). Remove the other characters.`;
const message = say`A coupon code can have only letters and digits, or be a single variable (100). Remove the other characters.`;

export default templateRule({
  title: 'A coupon code has only letters and digits',
  severity: 'error',
  about: 'COPY_CODE',
  why: 'A hyphen, a space or any other character is rejected (100). Instead of a code there can be a single variable, whose value is given when the message is sent; its sample then follows the same rule.',
  sources: [modifyChatappTemplate, metaCoupons],
  examples: {
    bad: [
      { text: coupon('«"WINTER-25"»'), message, fixed: coupon('"WINTER25"') },
      { text: coupon('«"SAVE$10"»'), message, fixed: coupon('"SAVE10"') },
      {
        text: coupon('«"$(code"»').replace(/}$/, ', "Example": {"code": "WINTER25"}}'),
        message,
        fixed: coupon('"$(code)"').replace(/}$/, ', "Example": {"code": "WINTER25"}}'),
      },
      {
        text: coupon('«"X$(code)"»').replace(/}$/, ', "Example": {"code": "25"}}'),
        message,
        fixed: coupon('"$(code)"').replace(/}$/, ', "Example": {"code": "25"}}'),
      },
      {
        text: coupon('"$(code)"').replace(/}$/, ', "Example": {"code": «"SAVE-25"»}}'),
        message: ofSample,
        fixed: coupon('"$(code)"').replace(/}$/, ', "Example": {"code": "SAVE25"}}'),
      },
    ],
    good: [coupon('"WINTER25"'), coupon('"$(code)"').replace(/}$/, ', "Example": {"code": "WINTER25"}}')],
  },
  check(template, report) {
    for (const { at, value, variables } of couponCodes(template)) {
      const [variable] = variables;
      if (variable?.start === 0 && variable.end === value.length) {
        const sample = template.samples.get(variable.name);
        // An empty sample, and one with a variable in it, are other rules' business.
        if (sample === undefined || isBlank(sample) || isCode.test(sample) || /\$\(|\{\{/.test(sample)) continue;
        reportSample({ at: ['Example', variable.name], value: sample }, report);
        continue;
      }
      // A variable of Meta is another rule's business.
      if (isCode.test(value) || value.includes('{{')) continue;
      const name = variable?.name ?? /^[$＄][({（]?\s*([A-Za-z_]\w*)\s*[)}）]?$/.exec(value)?.[1];
      const bare = name === undefined ? value.replaceAll(/[^A-Za-z0-9]/g, '') : `$(${name})`;
      const suggest = bare ? [{ title: say`Write ${shorten(bare)}`, edits: [{ set: at, value: bare }] }] : [];
      report({ at, message, suggest });
    }
  },
});

function reportSample({ at, value }: { at: Path; value: string }, report: (finding: Report) => void): void {
  const bare = value.replaceAll(/[^A-Za-z0-9]/g, '');
  const suggest = bare ? [{ title: say`Write ${shorten(bare)}`, edits: [{ set: at, value: bare }] }] : [];
  report({ at, message: ofSample, suggest });
}
