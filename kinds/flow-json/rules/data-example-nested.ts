import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { descriptionsOf } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Only data itself has an example',
  severity: 'error',
  why: 'The example of an object or a list has the values of its parts. Meta rejects examples deeper down.',
  sources: [validatorFacts],
  codes: ['INVALID_SCREEN_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
          screen:
            '"data": {"person": {"type": "object", "properties": {"name": {"type": "string", «"__example__"»: "Ada"}}, "__example__": {"name": "Ada"}}}, ',
        }),
        message: 'An example is not accepted here: the example of the whole value has this part too. Remove it.',
        fixed: onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
          screen:
            '"data": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "__example__": {"name": "Ada"}}}, ',
        }),
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
        screen:
          '"data": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "__example__": {"name": "Ada"}}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at, depth } of descriptionsOf(flow)) {
      if (depth === 0 || !('__example__' in value)) continue;
      const place = [...at, '__example__'];
      report({
        at: place,
        onKey: true,
        message: say`An example is not accepted here: the example of the whole value has this part too. Remove it.`,
        suggest: [{ title: say`Remove the example`, edits: [{ remove: place }] }],
      });
    }
  },
});
