import { say } from '../../../l10n/texts.ts';
import { withButtons } from '../button-examples.ts';
import { templateRule } from '../rule.ts';
import { metaReview } from '../sources.ts';
import { buttonUrls, urlButton } from '../url-buttons.ts';
import { hostSpan } from '../url-hosts.ts';

const shorteners = new Set([
  ...['bit.ly', 'tinyurl.com', 'goo.gl', 't.co', 'ow.ly', 'is.gd', 'buff.ly', 'cutt.ly', 'rebrand.ly', 'rb.gy'],
  ...['shorturl.at', 't.ly', 's.id', 'tiny.cc', 'bl.ink', 'v.gd', 'lnkd.in', 'dwz.cn', 't.cn', 'suo.im'],
]);

export default templateRule({
  title: 'An address is not shortened',
  severity: 'warning',
  about: 'URL',
  why: 'A short link hides where it leads, and Meta’s reviewers refuse templates with one. Nobody sees the address of a button, so its length does not matter.',
  sources: [metaReview],
  examples: {
    bad: [
      {
        text: withButtons(urlButton('"https://«bit.ly»/3xYzAbC"')),
        message:
          'bit.ly shortens links, and reviewers refuse links that hide where they lead. Write the whole address.',
      },
    ],
    good: [withButtons(urlButton('"https://www.example.com/shop"'))],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      const { value, host } = url;
      if (!host || !shorteners.has(host)) continue;
      report({
        at: url.at,
        span: hostSpan(value),
        message: say`${host} shortens links, and reviewers refuse links that hide where they lead. Write the whole address.`,
      });
    }
  },
});
