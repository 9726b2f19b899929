import { say } from '../../../l10n/texts.ts';
import { metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { withButtons } from '../shared/button-examples.ts';
import { writtenTexts } from '../shared/generated-texts.ts';
import { urlButton } from '../shared/url-buttons.ts';
import { linksTo } from '../shared/url-hosts.ts';

const shortLinks = linksTo([
  ...['bit.ly', 'tinyurl.com', 'goo.gl', 't.co', 'ow.ly', 'is.gd', 'buff.ly', 'cutt.ly', 'rebrand.ly', 'rb.gy'],
  ...['shorturl.at', 't.ly', 's.id', 'tiny.cc', 'bl.ink', 'v.gd', 'lnkd.in', 'dwz.cn', 't.cn', 'suo.im'],
]);

export default templateRule({
  title: 'An address is not shortened',
  severity: 'warning',
  why: 'A short link hides where it leads, and Meta’s reviewers reject templates with one, in a text or on a button. Nobody sees the address of a button, so its length does not matter.',
  sources: [metaReview],
  examples: {
    bad: [
      {
        text: withButtons(urlButton('"https://«bit.ly»/3xYzAbC"')),
        message:
          'bit.ly shortens links, and reviewers reject links that hide where they lead. Write the whole address.',
      },
      {
        text: withBody('Look at «bit.ly»/3xYzAbC for the plants of this week.'),
        message:
          'bit.ly shortens links, and reviewers reject links that hide where they lead. Write the whole address.',
      },
      {
        text: withBody('Look at https://www.«TinyURL.com»/fern for the plants of this week.'),
        message:
          'tinyurl.com shortens links, and reviewers reject links that hide where they lead. Write the whole address.',
      },
    ],
    good: [
      withButtons(urlButton('"https://www.example.com/shop"')),
      withBody('Look at https://www.example.com/bit.ly/3x, or write to fern@t.co or to not-bit.ly/3x today.'),
    ],
  },
  check(template, report) {
    for (const text of writtenTexts(template)) {
      for (const { host, start, end } of shortLinks(text.value)) {
        report({
          at: text.at,
          span: { start, end },
          message: say`${host} shortens links, and reviewers reject links that hide where they lead. Write the whole address.`,
        });
      }
    }
  },
});
