import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOneTap } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { app, withCode } from '../shared/authentication-examples.ts';

const button = (text: string) =>
  withCode(`{"Type": "ONE_TAP", "Text": "Copy code", "AutofillText": ${text}, "SupportedApps": [${app}]}`);

export default templateRule({
  title: 'An autofill label has at most 25 characters',
  severity: 'error',
  about: ['ONE_TAP', 'ZERO_TAP'],
  why: 'Meta rejects a longer label on the button that fills in the code.',
  sources: [metaOneTap],
  examples: {
    bad: [
      {
        text: button('«"Fill the code in for me now"»'),
        message:
          'The autofill label has 27 characters, but the limit is 25; a longer one is rejected. Shorten it by 2.',
      },
    ],
    good: [button('"Fill the code in for me."')],
  },
  check({ buttonsOf }, report) {
    for (const button of [...buttonsOf('ONE_TAP'), ...buttonsOf('ZERO_TAP')]) {
      const text = button.text('AutofillText');
      if (text)
        lengthFinding(
          text,
          limits.button.autofillText,
          () => say`The autofill label`,
          () => say`a longer one is rejected`,
          report,
        );
    }
  },
});
