import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';

export default templateRule({
  title: 'A phone number has at most 20 characters',
  severity: 'error',
  about: 'PHONE_NUMBER',
  why: 'Meta rejects a template whose button has a longer number.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": «"+86138000000001234567"»}'),
        message: 'The phone number has 21 characters, but the limit is 20; a longer one is rejected. Shorten it by 1.',
      },
    ],
    good: [withButtons('{"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": "+8613800000000123456"}')],
  },
  check({ buttonsOf }, report) {
    for (const button of buttonsOf('PHONE_NUMBER')) {
      const text = button.text('PhoneNumber');
      if (text)
        lengthFinding(
          text,
          limits.button.phoneNumber,
          () => say`The phone number`,
          () => say`a longer one is rejected`,
          report,
        );
    }
  },
});
