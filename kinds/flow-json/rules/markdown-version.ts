import { typeFailure } from '../../../core/rules/field-types.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { componentsOf, isDynamic } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'markdown is true or false, since version 5.1',
  severity: 'error',
  why: 'The property came with version 5.1, and cannot be a reference.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY', 'INVALID_PROPERTY_TYPE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "**Hello**", «"markdown"»: true}', { version: '5.0' }),
        message: 'markdown came with version 5.1. Raise the version, or remove it.',
        settings: oldVersion,
      },
      {
        text: onScreen('{"type": "TextBody", "text": "**Hello**", "markdown": «"true"»}'),
        message: 'markdown must be true or false, but this is a text. Write true or false, without quotes.',
        fixed: onScreen('{"type": "TextBody", "text": "**Hello**", "markdown": true}'),
      },
    ],
    good: [onScreen('{"type": "TextBody", "text": "**Hello**", "markdown": true}')],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'TextBody', 'TextCaption')) {
      if (!Object.hasOwn(value, 'markdown')) continue;
      const place = [...at, 'markdown'];
      const given = value.markdown;
      if (!flow.isSince('5.1'))
        report({
          at: place,
          onKey: true,
          message: say`markdown came with version 5.1. Raise the version, or remove it.`,
        });
      else if (typeof given !== 'boolean' && !isDynamic(given)) {
        report({
          at: place,
          ...typeFailure({ at: place, value: given, expected: 'boolean', keyword: 'type', missing: undefined }),
        });
      }
    }
  },
});
