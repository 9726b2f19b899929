import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { markdownOf } from '../shared/fields.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Markdown of TextBody and TextCaption has no headings, images or tables',
  severity: 'warning',
  why: 'They show bold, italic, strikethrough, lists and links. Anything else is shown as it is written; a RichText has it.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "markdown": true, "text": "«# »Terms"}'),
        message: 'Markdown here has no headings. Use a RichText on a screen of its own.',
      },
    ],
    good: [onScreen('{"type": "TextBody", "markdown": true, "text": "**Terms**"}')],
  },
  check(flow, report) {
    for (const { text, at } of markdownOf(flow, 'TextBody', 'TextCaption')) {
      const found = /^#{1,6} |!\[[^\]\n]{0,200}\]\(|^\|.*\|$/m.exec(text);
      if (!found) continue;
      const what = found[0].startsWith('#') ? say`headings` : found[0].startsWith('!') ? say`images` : say`tables`;
      report({
        at,
        span: { start: found.index, end: found.index + found[0].length },
        message: say`Markdown here has no ${what}. Use a RichText on a screen of its own.`,
      });
    }
  },
});
