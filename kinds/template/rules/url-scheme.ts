import { trimmed } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { isAddress } from '../shared/addresses.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';

const message = say`The address of a button must start with https:// or http:// and a host. Write the whole address.`;

export default templateRule({
  title: 'An address starts with https:// and a host',
  severity: 'error',
  about: 'URL',
  why: 'A button opens a web page. Other schemes, and addresses without one, are rejected.',
  sources: [metaComponents, developerReports],
  examples: {
    bad: [
      {
        text: withButtons(urlButton('«"www.example.com/shop"»')),
        message,
        fixed: withButtons(urlButton('"https://www.example.com/shop"')),
      },
      { text: withButtons(urlButton('«"tel:+8613800000000"»')), message },
    ],
    good: [withButtons(urlButton('"http://www.example.com"'))],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      const { value, variables } = url;
      // A variable where the host should be is another fault.
      if (isAddress(trimmed(value)) || variables[0]?.start === 0) continue;
      const host = /^([\w-]+\.)+[a-z]{2,}([/?#:]|$)/i.test(value);
      const whole = `https://${value}`;
      report({
        at: url.at,
        message,
        ...(host && { suggest: [{ title: say`Start with https://`, edits: [{ set: url.at, value: whole }] }] }),
      });
    }
  },
});
