import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { syntaxMessage } from '../shared/syntaxWords.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'An expression can be read',
  severity: 'error',
  why: 'An expression has texts in single quotes, numbers, references, the operators + - / % == != < <= > >= && || ! and parentheses. Texts beside each other are joined.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE_FORMAT'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "`«Hello» ${data.name}`"}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message: '"Hello" cannot be read here. Put texts in single quotes, such as \'Hello\'.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": «"`\'Hello\' + `"»}'),
        message: 'A value is missing here. Write a text in single quotes, a number or a reference.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "`«(»\'Hello\'`"}'),
        message: 'This parenthesis has no other one. Write both, or none.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": «"`\'Hello"»}'),
        message: 'This expression has a back-tick at one end only. Write one at both ends.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "`\'Hello \' ${data.name}`"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { at, read, text, property } of flow.dynamics) {
      if (read.is !== 'expression' || property === 'name' || property === 'condition') continue;
      if (read.isInTicks && !flow.isSince('6.0')) continue;
      if (!read.parsed) {
        report({ at, message: say`This expression has a back-tick at one end only. Write one at both ends.` });
        continue;
      }
      if ('root' in read.parsed) continue;
      const { start, end } = read.parsed.problem;
      report({
        at,
        // What is missing at the end has no length.
        ...(end > start ? { span: { start, end } } : {}),
        message: syntaxMessage(read.parsed.problem, text),
      });
    }
  },
});
