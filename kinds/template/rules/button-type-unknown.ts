import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { withButtons } from '../shared/button-examples.ts';

export default schemaRule({
  title: 'A button has one of the types that CAMS accepts',
  severity: 'error',
  why: 'CAMS accepts the types on its page, in capitals. `VOICE_CALL`, `SPM` and `OTP` exist only at Meta.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": «"quick_reply"», "Text": "Yes"}'),
        message: 'The button type "quick_reply" does not exist. Did you mean QUICK_REPLY?',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}'),
      },
      {
        text: withButtons('{"Type": «"VOICE_CALL"», "Text": "Call"}'),
        message:
          'VOICE_CALL is a Meta value that CAMS does not list for this operation, so it would be rejected. Write one of PHONE_NUMBER, URL, QUICK_REPLY, COPY_CODE, ONE_TAP, ZERO_TAP, MPM, CATALOG, FLOW.',
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Yes"}')],
  },
  explain(failure) {
    const given = String(failure.value).trim().toUpperCase();
    const meant = Object.hasOwn(aliases, given) ? aliases[given] : undefined;
    if (meant) {
      return {
        message: say`The button type "${String(failure.value)}" does not exist in CAMS. Write ${meant.join(', ')}.`,
        suggest: meant.map((type) => ({ title: say`Write "${type}"`, edits: [{ set: failure.at, value: type }] })),
      };
    }
    return unknownValue(failure, limits.button.types, (given) => say`The button type "${given}" does not exist.`);
  },
});

/** What other products and Meta's older pages call them. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  PHONE: ['PHONE_NUMBER'],
  CALL: ['PHONE_NUMBER'],
  LINK: ['URL'],
  WEBSITE: ['URL'],
  REPLY: ['QUICK_REPLY'],
  OTP: ['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'],
  COUPON: ['COPY_CODE'],
};
