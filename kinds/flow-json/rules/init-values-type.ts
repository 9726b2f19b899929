import { say } from '../../../l10n/texts.ts';
import { typeOfValue } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { initialValues, wantedType } from '../shared/fields.ts';
import { isDynamic } from '../shared/properties.ts';
import { inWords } from '../shared/typeWords.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A value to begin with has the type of its field',
  severity: 'error',
  why: 'Groups and chips begin with a list, a box to tick with true or false, a period with its two dates, all others with a text. Since version 7.0, Meta rejects other types.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "OptIn", "name": "ok", "label": "I agree"}], "init-values": {"ok": «"yes"»}}',
        ),
        message: 'OptIn starts with true or false, but this is a text. Change it.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Form", "name": "form", "children": [{"type": "OptIn", "name": "ok", "label": "I agree"}], "init-values": {"ok": true}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { field, value, at, isOfForm } of initialValues(flow)) {
      const wants = wantedType(field);
      const is = typeOfValue(value);
      if (!isOfForm || wants === undefined || isDynamic(value) || is === wants) continue;
      report({
        at,
        ...(!flow.isSince('7.0') && { severity: 'warning' as const }),
        message: say`${field.type} starts with ${inWords(wants)}, but this is ${inWords(is)}. Change it.`,
      });
    }
  },
});
