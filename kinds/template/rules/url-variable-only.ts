import { say } from '../../../l10n/texts.ts';
import { developerReports, metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';

const url = (address: string) =>
  withButtons(urlButton(`"${address}"`, 'dynamic')).replace(/}$/, ', "Example": {"link": "shop"}}');
const message = say`A variable cannot be the whole address, its https:// or its host (100). Write https:// and the host, and put the variable at the end.`;

export default templateRule({
  title: 'An address is more than a variable',
  severity: 'error',
  about: 'URL',
  why: 'Reviewers have to see where a button leads: https:// and the host are fixed, and only the end changes.',
  sources: [metaReview, developerReports],
  examples: {
    bad: [
      { text: url('«$(link)»'), message },
      { text: url('https://«$(link)»'), message },
    ],
    good: [url('https://www.example.com/$(link)')],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      const { value, variables } = url;
      const [first] = variables;
      if (!first) continue;
      const head = value.slice(0, first.start);
      const hasHost = /^https?:\/\/[^/?#]+[/?#]/i.test(head);
      const isElsewhere = head !== '' && !/^https?:\/\//i.test(head);
      if (hasHost || isElsewhere) continue;
      report({ at: url.at, span: { start: first.start, end: first.end }, message });
    }
  },
});
