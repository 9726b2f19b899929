import { trimmed } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { addressFault, isAddress, isPlainAddress } from '../shared/addresses.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';

const space = say`The address contains a space or an invisible character, so the button may not work. Remove it, or write a space as %20.`;
const two = say`There are two addresses here, but a button opens one. Keep one of them.`;
const unreadable = say`This address cannot be opened: its host or port is not valid. Check it in a browser.`;
const messages = { space, two, unreadable };

export default templateRule({
  title: 'The address of a button can be opened',
  severity: 'error',
  about: 'URL',
  why: 'The button opens one address: a scheme, a host, a port up to 65535, and no space or invisible character. Otherwise the template is rejected, or the button opens nothing.',
  sources: [metaComponents],
  examples: {
    bad: [
      { text: withButtons(urlButton('«"https://www.example.com/spring sale"»')), message: space },
      {
        text: withButtons(urlButton('«"https://www.example.com/shop\\u200b"»')),
        message: space,
        fixed: withButtons(urlButton('"https://www.example.com/shop"')),
      },
      { text: withButtons(urlButton('«"https://www.example.com; https://www.example.org"»')), message: two },
      { text: withButtons(urlButton('«"https://https://www.example.com"»')), message: two },
      { text: withButtons(urlButton('«"https://www.example.com:99999/shop"»')), message: unreadable },
    ],
    good: [
      withButtons(urlButton('"https://www.example.com:8443/a%20b?next=https://www.example.org#top"')),
      withButtons(urlButton('"https://www.example.com/web/2020/https://www.example.org"')),
      withButtons(urlButton('"https://münchen.example.com/straße"')),
    ],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      const { value } = url;
      if (isPlainAddress(value)) continue;
      const bare = trimmed(value);
      // Without a scheme or a host, or with a variable there, another rule reports it.
      if (!isAddress(bare) || /^https?:\/\/[^/?#]*(?:[$＄][({（｛]|\{\{)/i.test(bare)) continue;
      const fault = addressFault(value);
      if (!fault) continue;
      const isFixed = bare !== value && addressFault(bare) === undefined;
      const fix = { title: say`Remove the spaces around it`, edits: [{ set: url.at, value: bare }] };
      report({ at: url.at, message: messages[fault], ...(isFixed && { fix }) });
    }
  },
});
