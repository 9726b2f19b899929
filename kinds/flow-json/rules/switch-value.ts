import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { referencesIn } from '../expressions/reference.ts';
import { typeOfReference } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { inWords } from '../shared/typeWords.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

const sample = '${data.plan}';
export default flowJsonRule({
  title: 'The value of a Switch is one reference to a text',
  severity: 'error',
  why: 'The value is compared with the names of the cases, so it is one reference whose value is a text.',
  sources: [componentsPage, validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Switch", "value": «"plus"», "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
        ),
        message: 'The value of a Switch is one reference, such as "${data.plan}", and nothing else. Write one.',
      },
      {
        text: onScreen(
          '{"type": "Switch", "value": «"${data.age}"», "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
          { screen: '"data": {"age": {"type": "number", "__example__": 18}}, ' },
        ),
        message: 'The value of a Switch is a text, but this is a number. Use another value, or an If.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
        { screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at, screen } of componentsOf(flow, 'Switch')) {
      const text = stringAt(value, 'value');
      if (text === undefined) continue;
      const { references } = referencesIn(text);
      const [only, ...others] = references;
      const place = [...at, 'value'];
      const isExpression = text.startsWith('`');
      if (!isExpression && (!only || others.length > 0 || only.end - only.start !== text.length)) {
        // What is not closed is said to be so.
        if (only || !text.includes('${'))
          report({
            at: place,
            message: say`The value of a Switch is one reference, such as "${sample}", and nothing else. Write one.`,
          });
        continue;
      }
      if (isExpression || !only) continue;
      const type = typeOfReference(flow, screen, only);
      if (type !== undefined && type !== 'string') {
        report({
          at: place,
          message: say`The value of a Switch is a text, but this is ${inWords(type)}. Use another value, or an If.`,
        });
      }
    }
  },
});
