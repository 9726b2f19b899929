import { say } from '../../../l10n/texts.ts';
import { withButtons } from '../button-examples.ts';
import { schemaRule } from '../rule.ts';
import { camsErrorCodes, modifyChatappTemplate } from '../sources.ts';

const message = say`This button opens nothing: Url is missing or empty (LinkNotEmpty). Add the address of the page.`;

export default schemaRule({
  title: 'A URL button has an address',
  severity: 'error',
  why: 'A button of type URL opens the page in `Url`. Without it the template is refused (`LinkNotEmpty`).',
  sources: [modifyChatappTemplate, camsErrorCodes],
  examples: {
    bad: [{ text: withButtons('{"Type": «"URL"», "Text": "To the shop", "UrlType": "static"}'), message }],
    good: [
      withButtons('{"Type": "URL", "Text": "To the shop", "UrlType": "static", "Url": "https://www.example.com/"}'),
    ],
  },
  explain: () => ({ message }),
});
