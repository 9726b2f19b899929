import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';
import { hostSpan } from '../shared/url-hosts.ts';

const url = (address: string) =>
  withButtons(urlButton(`"${address}"`, 'dynamic')).replace(/}$/, ', "Example": {"promo": "summer2023"}}');

export default templateRule({
  title: 'The variable of an address is at its end',
  severity: 'error',
  about: 'URL',
  why: 'Meta appends the value to the address, so a variable in the middle is rejected (100).',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: url('https://www.example.com/«$(promo)»/shop'),
        message:
          'A variable must be at the end of an address, but more follows this one (100). Move it to the end, as in ?promo=$(promo).',
      },
    ],
    good: [url('https://www.example.com/shop?promo=$(promo)')],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      const { value, variables } = url;
      const last = variables.at(-1);
      if (!last || last.end === value.length || last.start < hostSpan(value).end || last.start === 0) continue;
      report({
        at: url.at,
        span: { start: last.start, end: last.end },
        message: say`A variable must be at the end of an address, but more follows this one (100). Move it to the end, as in ?${last.name}=$(${last.name}).`,
      });
    }
  },
});
