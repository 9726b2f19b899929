import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const message = say`PhoneNumber is missing or empty, so this button cannot call. Add the number with its country code, such as +8613800000000.`;

export default schemaRule({
  title: 'A PHONE_NUMBER button has a number',
  severity: 'error',
  finds: 'missing',
  why: 'A button of type PHONE_NUMBER calls the number in `PhoneNumber`. Without it the template is rejected.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [{ text: withButtons('{"Type": «"PHONE_NUMBER"», "Text": "Call us"}'), message }],
    good: [withButtons('{"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": "+8613800000000"}')],
  },
  explain: () => ({ message }),
});
