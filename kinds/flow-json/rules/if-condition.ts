import { say } from '../../../l10n/texts.ts';
import { typeOf, typeOfReference } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf, isAvailable } from '../shared/properties.ts';
import { syntaxMessage } from '../shared/syntaxWords.ts';
import { inWords } from '../shared/typeWords.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

const sample = '${data.isNew}';
const example = '${data.age} > 17';
export default flowJsonRule({
  title: 'The condition of an If is true or false',
  severity: 'error',
  why: 'A condition has at least one reference, and its result is true or false: ${data.isNew}, or a comparison. Since version 6.0 it can be in back-ticks.',
  sources: [componentsPage, validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "If", "condition": «"${data.name}"», "then": [{"type": "TextBody", "text": "Hello"}]}',
          {
            screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
          },
        ),
        message:
          'A condition is true or false, but this is a text. Compare it with something, such as ${data.age} > 17.',
      },
      {
        text: onScreen('{"type": "If", "condition": «"yes"», "then": [{"type": "TextBody", "text": "Hello"}]}'),
        message: 'A condition needs a reference, such as "${data.isNew}". Write one.',
      },
      {
        text: onScreen(
          '{"type": "If", "condition": «"${data.age} >"», "then": [{"type": "TextBody", "text": "Hello"}]}',
          { screen: '"data": {"age": {"type": "number", "__example__": 18}}, ' },
        ),
        message: 'A value is missing here. Write a text in single quotes, a number or a reference.',
      },
    ],
    good: [
      onScreen('{"type": "If", "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}]}', {
        screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
      }),
      onScreen('{"type": "If", "condition": "(${data.age} >= 18)", "then": [{"type": "TextBody", "text": "Hello"}]}', {
        screen: '"data": {"age": {"type": "number", "__example__": 18}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'If')) {
      const { condition } = value;
      if (
        condition === undefined ||
        typeof condition === 'string' ||
        (typeof condition === 'boolean' && flow.isSince('6.0'))
      )
        continue;
      report({
        at: [...at, 'condition'],
        message: say`A condition is a text with a reference, such as "${sample}". Write one.`,
      });
    }
    for (const { at: place, text: condition, read, screen, component, property, isWhole } of flow.dynamics) {
      if (!isWhole || property !== 'condition' || component?.type !== 'If' || !isAvailable(flow, component)) continue;
      if (read.is === 'plain' || read.is === 'mixed') continue;
      if (read.is === 'expression' && read.parsed && 'problem' in read.parsed) {
        const { problem } = read.parsed;
        const isEmpty = problem.end <= problem.start;
        report({
          at: place,
          ...(!isEmpty && read.references.length > 0 && { span: { start: problem.start, end: problem.end } }),
          message:
            read.references.length === 0
              ? say`A condition needs a reference, such as "${sample}". Write one.`
              : syntaxMessage(problem, condition),
        });
        continue;
      }
      // A back-tick at one end only has a rule of its own, and so has a version that is too old for both.
      if (read.is === 'expression' && !read.parsed) {
        report({
          at: place,
          message: say`This condition has a back-tick at one end only. Write one at both ends, or none.`,
        });
        continue;
      }
      if (read.references.length === 0) {
        report({ at: place, message: say`A condition needs a reference, such as "${sample}". Write one.` });
        continue;
      }
      const type =
        read.is === 'binding'
          ? typeOfReference(flow, screen, read.references[0])
          : read.parsed && 'root' in read.parsed
            ? typeOf(flow, screen, read.parsed.root)
            : undefined;
      if (type !== undefined && type !== 'boolean') {
        report({
          at: place,
          message: say`A condition is true or false, but this is ${inWords(type)}. Compare it with something, such as ${example}.`,
        });
      }
    }
  },
});
