import { say } from '../../../l10n/texts.ts';
import { screenOf } from '../expressions/types.ts';
import type { DataEntry } from '../model.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'An object whose parts are read says what they are',
  severity: 'warning',
  why: 'A reference such as ${data.person.name} is looked up in properties. Without them, nobody knows whether the part exists.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
          screen: '"data": {«"person"»: {"type": "object", "__example__": {"name": "Ada"}}}, ',
        }),
        message:
          'Parts of this object are read, but it does not say which ones it has. Add "properties" with the type of each.',
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
    const seen = new Set<DataEntry>();
    for (const { reference, dynamic } of placedReferences(flow)) {
      const entry = screenOf(flow, dynamic.screen, reference)?.data.get(reference.path[0]);
      if (reference.scope !== 'data' || reference.path.length < 2 || !entry || seen.has(entry)) continue;
      if (entry.value.type !== 'object' || entry.value.properties !== undefined) continue;
      seen.add(entry);
      report({
        at: entry.at,
        message: say`Parts of this object are read, but it does not say which ones it has. Add "properties" with the type of each.`,
      });
    }
  },
});
