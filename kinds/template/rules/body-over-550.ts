import { lengthOf } from '../../../core/document/length.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { isNotAuthentication } from '../shared/categories.ts';

export default templateRule({
  title: 'A body of more than 550 characters may be rejected in the future',
  severity: 'info',
  why: 'Resellers announced a limit of 550 characters for MARKETING and UTILITY in some markets, and one of them took it back. It is not in force: the limit is 1,024.',
  dispute: 'Meta’s page still says 1,024.',
  sources: [developerReports, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": «"${'Hello. '.repeat(79)}"»}]}`,
        message:
          'The body has 553 characters. A limit of 550 has been announced for some markets but is not in force; a shorter body is safe.',
      },
    ],
    good: [`{"Components": [{"Type": "BODY", "Text": "${'Hello. '.repeat(78)}"}]}`],
  },
  check(template, report) {
    if (!isNotAuthentication(template)) return;
    const { component } = template;
    const text = component('BODY')?.text('Text');
    const limit = component('LIMITED_TIME_OFFER') ? limits.template.bodyTextLimitedTimeOffer : limits.template.bodyText;
    if (!text || text.value.length <= limits.template.bodyTextAnnounced) return;
    const length = lengthOf(text.value);
    if (length <= limits.template.bodyTextAnnounced || length > limit) return;
    report({
      at: text.at,
      message: say`The body has ${grouped(length)} characters. A limit of 550 has been announced for some markets but is not in force; a shorter body is safe.`,
    });
  },
});
