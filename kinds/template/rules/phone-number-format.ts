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
  why: 'Any other character is rejected (`InvalidParameter.PhoneNumberError`). Spaces, dashes and parentheses are a warning: they are usually accepted, but digits alone are safe. Zeros after the country code are dropped.',
  sources: [camsErrorCodes, metaComponents],
  examples: {
    bad: [
      {
        text: number('«"call 13800000000"»'),
        message:
          'The phone number "call 13800000000" has characters that no phone number has (InvalidParameter.PhoneNumberError). Write a plus sign and digits.',
      },
      {
        text: number('«"+86 138-0000-0000"»'),
        severity: 'warning',
        message:
          'Spaces, dashes and parentheses in a phone number may be rejected (InvalidParameter.PhoneNumberError). Write only the digits.',
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
          message: say`Spaces, dashes and parentheses in a phone number may be rejected (InvalidParameter.PhoneNumberError). Write only the digits.`,
          fix: { title: say`Write ${shorten(bare)}`, edits: [{ set: text.at, value: bare }] },
        });
      } else {
        report({
          at: text.at,
          message: say`The phone number "${shorten(number)}" has characters that no phone number has (InvalidParameter.PhoneNumberError). Write a plus sign and digits.`,
        });
      }
    }
  },
});
