import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';

const url = (sample: string) =>
  withButtons(urlButton('"https://www.example.com/shop?promo=$(promo)"', 'dynamic')).replace(
    /}$/,
    `, "Example": {"promo": ${sample}}}`,
  );

export default templateRule({
  title: 'The sample of an address is only its ending',
  severity: 'warning',
  about: 'URL',
  why: 'The sample takes the place of the variable at the end of the address. A whole address there becomes https://www.example.com/https://www.example.com/….',
  dispute: 'Meta’s page about limited-time offers shows a whole address as a sample.',
  sources: [metaComponents, metaOffers],
  examples: {
    bad: [
      {
        text: url('«"https://www.example.com/shop?promo=summer2023"»'),
        message:
          'This sample fills in $(promo) at the end of an address, but it is a whole address. Write only the ending.',
        fixed: url('"summer2023"'),
      },
    ],
    good: [url('"summer2023"')],
  },
  check(template, report) {
    const seen = new Set<string>();
    for (const { value, variables } of buttonUrls(template)) {
      for (const { name, start } of variables) {
        const sample = template.samples.get(name);
        if (start === 0 || sample === undefined || !/^https?:\/\//i.test(sample) || seen.has(name)) continue;
        seen.add(name);
        const at = ['Example', name];
        const head = value.slice(0, start);
        const end = sample.startsWith(head) ? sample.slice(head.length) : '';
        const suggest = end ? [{ title: say`Write "${shorten(end)}"`, edits: [{ set: at, value: end }] }] : [];
        const message = say`This sample fills in $(${name}) at the end of an address, but it is a whole address. Write only the ending.`;
        report({ at, message, suggest });
      }
    }
  },
});
