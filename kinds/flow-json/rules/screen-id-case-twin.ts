import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'Ids of screens differ in more than capitals',
  severity: 'warning',
  why: 'Meta takes START and Start for two screens. People who read or write the flow do not.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: twoScreens(toDone().replace('DONE', 'Start')).replace('"id": "DONE"', '"id": «"Start"»'),
        message: '"Start" differs from "START" only in capitals, so people can confuse the two screens. Rename one.',
      },
    ],
    good: [twoScreens(toDone())],
  },
  check({ screens }, report) {
    const seen = new Map<string, string>();
    for (const { id, at } of screens) {
      if (id === undefined) continue;
      const folded = id.toLowerCase();
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, id);
      else if (other !== id) {
        report({
          at: [...at, 'id'],
          message: say`"${shorten(id)}" differs from "${shorten(other)}" only in capitals, so people can confuse the two screens. Rename one.`,
        });
      }
    }
  },
});
