import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The number of options to choose is possible',
  severity: 'error',
  why: 'min-selected-items is at least 0 and not more than max-selected-items. The most of a CheckboxGroup is at least 2, of a ChipsSelector at least 1.',
  sources: [validatorFacts, flowJsonPage],
  codes: ['MIN_VALUE_GREATER_THAN_MAX', 'MINIMUM_VALUE_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}], "max-selected-items": «1»}',
        ),
        message: 'max-selected-items of a CheckboxGroup is at least 2. For a single choice, use a RadioButtonsGroup.',
      },
      {
        text: onScreen(
          '{"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}, {"id": "3", "title": "Herbs"}], "min-selected-items": «3», "max-selected-items": 2}',
        ),
        message:
          'Nobody can choose at least 3 and at most 2 options. Lower min-selected-items, or raise max-selected-items.',
      },
    ],
    good: [
      onScreen(
        '{"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}], "max-selected-items": 2}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at, type, spec } of componentsOf(flow, 'CheckboxGroup', 'ChipsSelector')) {
      const least = value['min-selected-items'];
      const most = value['max-selected-items'];
      const fewest = spec?.properties['max-selected-items']?.minimum ?? 1;
      if (typeof least === 'number' && least < 0) {
        report({
          at: [...at, 'min-selected-items'],
          message: say`min-selected-items cannot be negative. Write 0 or more.`,
        });
      }
      if (typeof most !== 'number') continue;
      if (most < fewest) {
        report({
          at: [...at, 'max-selected-items'],
          message:
            type === 'CheckboxGroup'
              ? say`max-selected-items of a CheckboxGroup is at least ${fewest}. For a single choice, use a RadioButtonsGroup.`
              : say`max-selected-items is at least ${fewest}. Raise it.`,
        });
      } else if (typeof least === 'number' && least > most) {
        report({
          at: [...at, 'min-selected-items'],
          message: say`Nobody can choose at least ${least} and at most ${most} options. Lower min-selected-items, or raise max-selected-items.`,
        });
      }
    }
  },
});
