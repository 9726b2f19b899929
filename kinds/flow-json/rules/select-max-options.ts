import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'There are as many options as can be chosen',
  severity: 'warning',
  why: 'A limit that is higher than the number of options does nothing, and a required number that is higher can never be reached.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}], "max-selected-items": «5»}',
        ),
        message: 'There are only 2 options, so nobody can choose 5. Lower max-selected-items, or add options.',
      },
    ],
    good: [
      onScreen(
        '{"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}], "max-selected-items": 2}',
      ),
    ],
  },
  check(flow, report) {
    for (const { component, length } of optionLists(flow)) {
      for (const name of ['max-selected-items', 'min-selected-items']) {
        const count = component.value[name];
        if (typeof count !== 'number' || count <= length || length === 0) continue;
        report({
          at: [...component.at, name],
          message:
            name === 'max-selected-items'
              ? say`There are only ${length} options, so nobody can choose ${count}. Lower max-selected-items, or add options.`
              : say`There are only ${length} options, so nobody can choose at least ${count}. Lower min-selected-items, or add options.`,
        });
        break;
      }
    }
  },
});
