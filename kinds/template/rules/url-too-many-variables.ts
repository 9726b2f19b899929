import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { buttonUrls, urlButton } from '../shared/url-buttons.ts';

const url = (address: string) =>
  withButtons(urlButton(`"${address}"`, 'dynamic')).replace(/}$/, ', "Example": {"shop": "lima", "id": "7"}}');

export default templateRule({
  title: 'An address has at most one variable',
  severity: 'error',
  about: 'URL',
  why: 'A second variable in the address of a button is rejected (`InvalidParameter.UrlMoreVarable`). Let one variable stand for everything that changes.',
  sources: [metaComponents, camsErrorCodes],
  examples: {
    bad: [
      {
        text: url('https://www.example.com/«$(shop)»/$(id)'),
        message:
          'An address can have only one variable, at its end (InvalidParameter.UrlMoreVarable). Let the last one stand for everything that changes.',
      },
    ],
    good: [url('https://www.example.com/$(id)').replace('"shop": "lima", ', '')],
  },
  check(template, report) {
    for (const url of buttonUrls(template)) {
      const { variables } = url;
      // Only the last one is allowed, so all before it are extra.
      for (const { start, end } of variables.slice(0, -limits.button.urlVariables)) {
        const message = say`An address can have only one variable, at its end (InvalidParameter.UrlMoreVarable). Let the last one stand for everything that changes.`;
        report({ at: url.at, span: { start, end }, message });
      }
    }
  },
});
