import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';

const long = (length: number) => `https://www.example.com/${'a'.repeat(length - 24)}`;

export default templateRule({
  title: 'An address has at most 2,000 characters',
  severity: 'error',
  about: 'URL',
  why: 'Meta rejects a template whose button has a longer address.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(urlButton(`«"${long(2001)}"»`)),
        message: 'The address has 2,001 characters, but the limit is 2,000; a longer one is rejected. Shorten it by 1.',
      },
    ],
    good: [withButtons(urlButton(`"${long(2000)}"`))],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      lengthFinding(
        url,
        limits.button.url,
        () => say`The address`,
        () => say`a longer one is rejected`,
        report,
      );
    }
  },
});
