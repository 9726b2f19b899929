import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const limit = limits.template.bodyText;

export default templateRule({
  title: 'A body has at most 1,024 characters',
  severity: 'error',
  why: 'CAMS and Meta refuse a longer body (2388040). Counted are Unicode code points of the text as it stands in the file, variables such as `$(name)` included; a text that is over the limit only because of the names of its variables is a warning, since Meta counts `{{1}}` in their place.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": «"${'Hello. '.repeat(147)}"»}]}`,
        message:
          'The body has 1,029 characters, and at most 1,024 are allowed; a longer one is refused (2388040). Shorten it by 5.',
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
        () => say`a longer one is refused (2388040)`,
        report,
      );
  },
});
