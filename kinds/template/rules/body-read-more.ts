import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

export default templateRule({
  title: 'A marketing body of more than five lines is folded',
  severity: 'info',
  why: 'WhatsApp folds a long MARKETING message behind “Read more”. Put what matters in the first lines.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "One\\nTwo\\nThree\\nFour\\nFive«\\nSix»"}]}',
        message:
          'WhatsApp folds a MARKETING body after about five lines: the text from here on is behind “Read more”. Say what matters before that.',
      },
    ],
    good: ['{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "One\\nTwo\\nThree\\nFour\\nFive"}]}'],
  },
  check({ category, component }, report) {
    const text = category === 'MARKETING' ? component('BODY')?.text('Text') : undefined;
    if (!text) return;
    let start = -1;
    for (let line = 0; line < limits.template.bodyLines; line++) {
      start = text.value.indexOf('\n', start + 1);
      if (start < 0) return;
    }
    report({
      at: text.at,
      span: { start, end: text.value.length },
      message: say`WhatsApp folds a MARKETING body after about five lines: the text from here on is behind “Read more”. Say what matters before that.`,
    });
  },
});
