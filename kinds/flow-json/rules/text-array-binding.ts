import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A list of texts has no bare references',
  severity: 'error',
  why: 'Meta’s validator wants the texts of a list to be fixed. Expressions in back-ticks are in Meta’s own example.',
  sources: [validatorFacts],
  codes: ['INVALID_TEXT_DYNAMIC_DATA'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextBody", "markdown": true, "text": ["Hello", "${data.name}"]}, {"type": "TextBody", "text": "${data.name}"}',
          { screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ' },
        ).replace('"${data.name}"]', '«"${data.name}"»]'),
        message: 'A text of a list cannot be a reference. Put it in back-ticks, or write one text instead of the list.',
      },
    ],
    good: [onScreen('{"type": "TextBody", "markdown": true, "text": ["Hello", "Ada"]}')],
  },
  check({ dynamics }, report) {
    for (const { at, property, isWhole, payloadOf, component, read } of dynamics) {
      if (
        isWhole ||
        payloadOf ||
        property !== 'text' ||
        component?.spec === undefined ||
        read.is === 'expression' ||
        !Array.isArray(component.value.text)
      )
        continue;
      report({
        at,
        message: say`A text of a list cannot be a reference. Put it in back-ticks, or write one text instead of the list.`,
      });
    }
  },
});
