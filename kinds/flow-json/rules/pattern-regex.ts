import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed, isDynamic } from '../shared/properties.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'A pattern is a regular expression',
  severity: 'error',
  why: 'A pattern that cannot be read accepts nothing.',
  sources: [ourReading],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextInput", "name": "n", "label": "PIN", "pattern": «"[0-9{4}"», "helper-text": "4 digits"}',
        ),
        message: 'This is not a regular expression: a bracket or parenthesis is missing, or too much. Check it.',
      },
    ],
    good: [
      onScreen('{"type": "TextInput", "name": "n", "label": "PIN", "pattern": "[0-9]{4}", "helper-text": "4 digits"}'),
    ],
  },
  check(flow, report) {
    for (const { name, value, at } of givenNamed(flow, 'pattern')) {
      if (name !== 'pattern' || typeof value !== 'string' || isDynamic(value)) continue;
      try {
        RegExp(value);
      } catch {
        report({
          at,
          message: say`This is not a regular expression: a bracket or parenthesis is missing, or too much. Check it.`,
        });
      }
    }
  },
});
