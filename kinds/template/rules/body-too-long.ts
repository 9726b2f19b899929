import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const limit = limits.template.bodyText;

export default templateRule({
  title: 'A body has at most 1,024 characters',
  severity: 'error',
  why: 'CAMS and Meta reject a longer body (2388040). The limit counts Unicode code points, including variables such as `$(name)`. A text that is too long only because of its variable names is a warning, because Meta counts `{{1}}` in their place.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": «"${'Hello. '.repeat(147)}"»}]}`,
        message:
          'The body has 1,029 characters, but the limit is 1,024; a longer one is rejected (2388040). Shorten it by 5.',
      },
    ],
    good: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": "${'Hello. '.repeat(146)}"}]}`,
        settings: { 'template/body-over-550': 'off' },
      },
    ],
  },
  check(template, report) {
    if (template.component('LIMITED_TIME_OFFER')) return;
    const text = template.component('BODY')?.text('Text');
    if (text)
      lengthFinding(
        text,
        limit,
        () => say`The body`,
        () => say`a longer one is rejected (2388040)`,
        report,
      );
  },
});
