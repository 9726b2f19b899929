import { stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A color is # and six hexadecimal digits',
  severity: 'error',
  why: 'Meta takes colors only as #RRGGBB, and rejects names.',
  sources: [validatorFacts],
  codes: ['PATTERN_MISMATCH'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "color": «"green"»}]}',
        ),
        message: '"green" is not a color: write # and six hexadecimal digits, such as #25D366.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "color": "#25D366"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { entries } of optionLists(flow)) {
      for (const { value, at } of entries) {
        const color = stringAt(value, 'color');
        if (color === undefined || /^#[0-9a-f]{6}$/i.test(color)) continue;
        report({
          at: [...at, 'color'],
          message: say`"${shorten(color)}" is not a color: write # and six hexadecimal digits, such as #25D366.`,
        });
      }
    }
  },
});
