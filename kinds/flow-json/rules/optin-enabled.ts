import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'An OptIn can always be used',
  severity: 'error',
  why: 'It has no property enabled, and Meta rejects it.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "OptIn", "name": "ok", "label": "I agree", «"enabled"»: true}'),
        message: 'An OptIn has no property "enabled", and Meta rejects it. Remove it.',
        fixed: onScreen('{"type": "OptIn", "name": "ok", "label": "I agree"}'),
      },
    ],
    good: [onScreen('{"type": "OptIn", "name": "ok", "label": "I agree"}')],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'OptIn')) {
      if (!Object.hasOwn(value, 'enabled')) continue;
      const place = [...at, 'enabled'];
      report({
        at: place,
        onKey: true,
        message: say`An OptIn has no property "enabled", and Meta rejects it. Remove it.`,
        suggest: [{ title: say`Remove enabled`, edits: [{ remove: place }] }],
      });
    }
  },
});
