import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const message = say`Url is missing or empty, so this button opens nothing. Add the address of the page.`;

export default schemaRule({
  title: 'A URL button has an address',
  severity: 'error',
  finds: 'missing',
  why: 'A button of type URL opens the page in `Url`. Without it there is nothing to open, and the template is rejected.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [{ text: withButtons('{"Type": «"URL"», "Text": "To the shop", "UrlType": "static"}'), message }],
    good: [
      withButtons('{"Type": "URL", "Text": "To the shop", "UrlType": "static", "Url": "https://www.example.com/"}'),
    ],
  },
  explain: () => ({ message }),
});
