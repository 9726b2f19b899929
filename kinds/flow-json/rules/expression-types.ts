import { say } from '../../../l10n/texts.ts';
import { partsOf } from '../expressions/parse.ts';
import { typeFault } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { inWords } from '../shared/typeWords.ts';
import { flowJsonPage } from '../versions.ts';

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
export default flowJsonRule({
  title: 'The parts of an expression have types that go together',
  severity: 'error',
  why: '== and != compare values of the same type, < and > numbers, and && and || take true or false. Meta rejects other combinations.',
  sources: [flowJsonPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", "visible": "`«${data.age} == \'18\'»`"}', {
          screen: '"data": {"age": {"type": "number", "__example__": 18}}, ',
        }),
        message: '== compares two values of the same type, but these are a number and a text. Compare like with like.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", "visible": "`«${data.name} > 18»`"}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message: '> needs numbers, but one of these is a text. Compare or calculate with other values.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "Hello", "visible": "`${data.age} >= 18`"}', {
        screen: '"data": {"age": {"type": "number", "__example__": 18}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { at, read, screen } of flow.dynamics) {
      if (read.is !== 'expression' || !read.parsed || !('root' in read.parsed)) continue;
      for (const part of partsOf(read.parsed.root)) {
        const fault = typeFault(flow, screen, part);
        if (!fault) continue;
        const { start, end, operator, wants, left, right } = fault;
        report({
          at,
          span: { start, end },
          message:
            operator === ' '
              ? say`${capitalized(inWords(left))} cannot be joined with a text. Use a part of it.`
              : wants === undefined
                ? say`${operator} compares two values of the same type, but these are ${inWords(left)} and ${inWords(right)}. Compare like with like.`
                : say`${operator} needs ${wants === 'number' ? say`numbers` : say`values that are true or false`}, but one of these is ${inWords(left === wants ? right : left)}. Compare or calculate with other values.`,
        });
      }
    }
  },
});
