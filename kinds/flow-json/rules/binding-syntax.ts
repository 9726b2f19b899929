import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

const sample = '${data.name}';
export default flowJsonRule({
  title: 'A reference names data, form or screen, and is closed',
  severity: 'error',
  why: 'References are ${data.name}, ${form.name} and ${screen.ID.data.name}. Anything else between ${ and } is shown as it is, or rejected.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE_FORMAT'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "«${name}»"}'),
        message: '${name} is no reference: it has to begin with data., form. or screen., as in ${data.name}.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "Hello «${data.name»"}'),
        message: 'This reference is not closed: the } is missing. Add it.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check({ dynamics }, report) {
    for (const { at, read, text } of dynamics) {
      if (read.is !== 'mixed') continue;
      for (const { start, end, why } of read.bad) {
        const given = shorten(text.slice(start, end));
        report({
          at,
          span: { start, end },
          message:
            why === 'open'
              ? say`This reference is not closed: the } is missing. Add it.`
              : why === 'empty'
                ? say`${given} names nothing. Write a name, as in ${sample}.`
                : say`${given} is no reference: it has to begin with data., form. or screen., as in ${sample}.`,
        });
      }
    }
  },
});
