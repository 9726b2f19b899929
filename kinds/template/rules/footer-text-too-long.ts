import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { footerTexts } from '../shared/generated-texts.ts';

export default templateRule({
  title: 'A footer has at most 60 characters',
  severity: 'error',
  about: 'FOOTER',
  why: 'CAMS and Meta refuse a longer footer (2388040). Counted are Unicode code points of the text as it stands.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": «"${'Leaf '.repeat(13)}"»}]}`,
        message:
          'The footer has 65 characters, and at most 60 are allowed; a longer one is refused (2388040). Shorten it by 5.',
      },
    ],
    good: [`{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "${'Leaf '.repeat(12)}"}]}`],
  },
  check(template, report) {
    for (const text of footerTexts(template)) {
      lengthFinding(
        text,
        limits.template.footerText,
        () => say`The footer`,
        () => say`a longer one is refused (2388040)`,
        report,
      );
    }
  },
});
