import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';

const message = say`This button has no AutofillText, the label that the customer taps to fill in the code. Add it, at most 25 characters.`;

export default schemaRule({
  title: 'A button that fills in a code has a label for that',
  severity: 'error',
  finds: 'missing',
  why: 'ONE_TAP and ZERO_TAP show `AutofillText` if the app is installed.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withCode(`{"Type": «"ONE_TAP"», "Text": "Copy code", "SupportedApps": [${app}]}`),
        message,
        fixed: withCode(
          `{"Type": "ONE_TAP", "Text": "Copy code", "SupportedApps": [${app}], "AutofillText": "Autofill"}`,
        ),
      },
    ],
    good: [withCode(oneTap(`, "SupportedApps": [${app}]`))],
  },
  explain: (failure) => fillIn(failure, message, 'Autofill'),
});
