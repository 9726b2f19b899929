import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { markdownOf } from '../shared/fields.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A RichText has headings of two levels',
  severity: 'info',
  why: 'A RichText has two sizes of headings. Deeper levels are shown as text.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "RichText", "text": "«###» Terms"}'),
        message: 'A RichText has headings with # and ##. This one is shown as text: use fewer.',
      },
    ],
    good: [onScreen('{"type": "RichText", "text": "## Terms"}')],
  },
  check(flow, report) {
    for (const { text, at } of markdownOf(flow, 'RichText')) {
      for (const { 0: signs, index } of text.matchAll(/^#{3,6}(?= )/gm)) {
        report({
          at,
          span: { start: index, end: index + signs.length },
          message: say`A RichText has headings with # and ##. This one is shown as text: use fewer.`,
        });
      }
    }
  },
});
