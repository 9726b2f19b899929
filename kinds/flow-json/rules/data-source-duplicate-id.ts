import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Options of a list have different ids',
  severity: 'error',
  why: 'The id is what is sent, so two options with the same id cannot be told apart.',
  sources: [componentsPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic"}, {"id": «"1"», "title": "Plus"}]}',
        ),
        message: 'Another option has the id "1", so the two cannot be told apart. Give this one its own id.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic"}, {"id": "2", "title": "Plus"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { entries } of optionLists(flow)) {
      const seen = new Map<string, Path>();
      for (const { value, at } of entries) {
        const id = stringAt(value, 'id');
        if (id === undefined || isBlank(id)) continue;
        const first = seen.get(id);
        if (!first) seen.set(id, [...at, 'id']);
        else {
          report({
            at: [...at, 'id'],
            message: say`Another option has the id "${shorten(id)}", so the two cannot be told apart. Give this one its own id.`,
            related: [{ at: first, message: say`The first option with this id.` }],
          });
        }
      }
    }
  },
});
