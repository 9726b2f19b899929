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
  why: 'CAMS and Meta reject a longer footer (2388040). The limit counts Unicode code points.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": «"${'Leaf '.repeat(13)}"»}]}`,
        message:
          'The footer has 65 characters, but the limit is 60; a longer one is rejected (2388040). Shorten it by 5.',
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
        () => say`a longer one is rejected (2388040)`,
        report,
      );
    }
  },
});
