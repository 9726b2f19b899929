import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { screenOf } from '../expressions/types.ts';
import type { DataEntry } from '../model.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'Data of a screen is read',
  severity: 'info',
  why: 'Data that nothing reads has to be sent all the same, and makes the flow harder to understand.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen('', { screen: '"data": {«"name"»: {"type": "string", "__example__": "Ada"}}, ' }),
        message: 'Nothing reads "name". Use it on a screen, or remove it.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check(flow, report) {
    const read = new Set<DataEntry | undefined>();
    for (const { reference, dynamic } of placedReferences(flow)) {
      if (reference.scope === 'data') read.add(screenOf(flow, dynamic.screen, reference)?.data.get(reference.path[0]));
    }
    for (const { data } of flow.screens) {
      for (const [name, entry] of data) {
        // A name that cannot be read is said to be one.
        if (!read.has(entry) && !/[\s\-'"`.]/.test(name))
          report({
            at: entry.at,
            onKey: true,
            message: say`Nothing reads "${shorten(name)}". Use it on a screen, or remove it.`,
          });
      }
    }
  },
});
