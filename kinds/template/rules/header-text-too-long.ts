import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

export default templateRule({
  title: 'A header has at most 60 characters',
  severity: 'error',
  about: 'HEADER',
  why: 'CAMS and Meta reject a longer title (2388040). The limit counts Unicode code points, including variables.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": «"${'Spring '.repeat(9)}"»}, {"Type": "BODY", "Text": "Hello."}]}`,
        message:
          'The header has 63 characters, but the limit is 60; a longer one is rejected (2388040). Shorten it by 3.',
      },
    ],
    good: [
      `{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "${'Spring'.repeat(10)}"}, {"Type": "BODY", "Text": "Hello."}]}`,
    ],
  },
  check({ components }, report) {
    for (const component of components) {
      const text = component.type === 'HEADER' && component.format === 'TEXT' ? component.text('Text') : undefined;
      if (text)
        lengthFinding(
          text,
          limits.template.headerText,
          () => say`The header`,
          () => say`a longer one is rejected (2388040)`,
          report,
        );
    }
  },
});
