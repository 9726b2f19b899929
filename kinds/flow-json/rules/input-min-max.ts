import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The fewest characters are not more than the most',
  severity: 'error',
  why: 'If the fewest were more than the most, no text could be accepted.',
  sources: [errorsPage],
  codes: ['MIN_VALUE_GREATER_THAN_MAX'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "min-chars": «9», "max-chars": 5}'),
        message: 'No text has at least 9 and at most 5 characters. Lower min-chars, or raise max-chars.',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "min-chars": 5, "max-chars": 9}')],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'TextInput')) {
      const least = value['min-chars'];
      const most = value['max-chars'] ?? 80;
      if (typeof least !== 'number' || typeof most !== 'number' || least <= most) continue;
      report({
        at: [...at, 'min-chars'],
        message: say`No text has at least ${least} and at most ${most} characters. Lower min-chars, or raise max-chars.`,
      });
    }
  },
});
