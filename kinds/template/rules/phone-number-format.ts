import { trimmed } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';

const number = (text: string) => withButtons(`{"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": ${text}}`);

export default templateRule({
  title: 'A phone number is a plus sign and digits',
  severity: 'error',
  about: 'PHONE_NUMBER',
  why: 'Another sign is refused (`InvalidParameter.PhoneNumberError`). Blanks, dashes and brackets are a warning: they are mostly taken, and digits alone are safe. Zeros after the country code are dropped.',
  sources: [camsErrorCodes, metaComponents],
  examples: {
    bad: [
      {
        text: number('«"call 13800000000"»'),
        message:
          'The phone number "call 13800000000" has signs that no number has (InvalidParameter.PhoneNumberError). Write digits, with a plus sign before them.',
      },
      {
        text: number('«"+86 138-0000-0000"»'),
        severity: 'warning',
        message:
          'Blanks, dashes and brackets in a phone number may be refused (InvalidParameter.PhoneNumberError). Write the digits alone.',
        fixed: number('"+8613800000000"'),
      },
    ],
    good: [number('"+8613800000000"'), number('"8613800000000"')],
  },
  check({ buttonsOf }, report) {
    for (const button of buttonsOf('PHONE_NUMBER')) {
      const text = button.text('PhoneNumber');
      const number = text && trimmed(text.value);
      if (!text || !number || /^\+?[0-9]+$/.test(text.value)) continue;
      const bare = text.value.replaceAll(/[\s().-]/g, '');
      if (/^\+?[0-9]+$/.test(bare)) {
        report({
          at: text.at,
          severity: 'warning',
          message: say`Blanks, dashes and brackets in a phone number may be refused (InvalidParameter.PhoneNumberError). Write the digits alone.`,
          fix: { title: say`Write ${shorten(bare)}`, edits: [{ set: text.at, value: bare }] },
        });
      } else {
        report({
          at: text.at,
          message: say`The phone number "${shorten(number)}" has signs that no number has (InvalidParameter.PhoneNumberError). Write digits, with a plus sign before them.`,
        });
      }
    }
  },
});
