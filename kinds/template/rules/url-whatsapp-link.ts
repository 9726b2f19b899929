import { say } from '../../../l10n/texts.ts';
import { metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodyTexts } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';
import { hostOf, hostSpan, linksTo } from '../shared/url-hosts.ts';

const whatsappLinks = linksTo(['wa.me']);

/** What an address of WhatsApp has in it. */
const whatsapp = /wa\.me|whatsapp\.com/i;

export default templateRule({
  title: 'A template does not link back into WhatsApp',
  severity: 'error',
  why: 'Meta rejects buttons that open `wa.me` (2388081), because the customer is already in WhatsApp. `api.whatsapp.com` and `chat.whatsapp.com` do the same and are a warning, as is a `wa.me` link in the text.',
  sources: [metaErrorCodes],
  examples: {
    bad: [
      {
        text: withButtons(urlButton('"https://«wa.me»/8613800000000"')),
        message:
          'A button that opens wa.me is rejected (2388081). Use a QUICK_REPLY or PHONE_NUMBER button, or link to your own site.',
      },
      {
        text: withButtons(urlButton('"https://«chat.whatsapp.com»/abc"')),
        severity: 'warning',
        message:
          'A button that opens chat.whatsapp.com will likely be rejected, like wa.me (2388081). Use a QUICK_REPLY or PHONE_NUMBER button, or link to your own site.',
      },
      {
        text: withBody('Write to us at https://«wa.me»/8613800000000 at any time.'),
        severity: 'warning',
        message:
          'The text links to wa.me, which reviewers may reject: the customer is already in WhatsApp. Use a QUICK_REPLY or PHONE_NUMBER button, or link to your own site.',
      },
    ],
    good: [
      withButtons(urlButton('"https://www.example.com/wa.me"')),
      withBody('Read https://www.example.com/wa.me/help or write to fern@wa.me today.'),
    ],
  },
  check(template, report) {
    const instead = () => say`Use a QUICK_REPLY or PHONE_NUMBER button, or link to your own site.`;
    for (const text of bodyTexts(template)) {
      for (const { start, end } of whatsappLinks(text.value)) {
        report({
          at: text.at,
          span: { start, end },
          severity: 'warning',
          message: say`The text links to wa.me, which reviewers may reject: the customer is already in WhatsApp. ${instead()}`,
        });
      }
    }
    for (const url of buttonUrls(template)) {
      const { value } = url;
      const host = whatsapp.test(value) ? hostOf(value) : undefined;
      if (host === 'wa.me') {
        report({
          at: url.at,
          span: hostSpan(value),
          message: say`A button that opens wa.me is rejected (2388081). ${instead()}`,
        });
      } else if (host === 'api.whatsapp.com' || host === 'chat.whatsapp.com') {
        const message = say`A button that opens ${host} will likely be rejected, like wa.me (2388081). ${instead()}`;
        report({ at: url.at, span: hostSpan(value), severity: 'warning', message });
      }
    }
  },
});
