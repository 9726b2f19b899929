import { stringAt } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { typeOfValue } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { listOf } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { initialValues, wantedType } from '../shared/fields.ts';
import { isDynamic } from '../shared/properties.ts';
import { componentsPage, ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'A choice begins with one of its options',
  severity: 'warning',
  why: 'If no option has the id, nothing is chosen at first.',
  sources: [componentsPage, ourReading],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "basic", "title": "Basic"}, {"id": "plus", "title": "Plus"}], "init-value": «"pluss"»}',
        ),
        message: 'No option has the id "pluss", so nothing is chosen at first. Did you mean plus?',
        fixed: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "basic", "title": "Basic"}, {"id": "plus", "title": "Plus"}], "init-value": "plus"}',
        ),
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "basic", "title": "Basic"}, {"id": "plus", "title": "Plus"}], "init-value": "plus"}',
      ),
    ],
  },
  check(flow, report) {
    for (const { field, value, at } of initialValues(flow)) {
      const options = listOf(flow, field);
      if (typeOfValue(value) !== wantedType(field)) continue;
      if (!options || options.entries.length !== options.length) continue;
      if (options.entries.some((entry) => typeof entry.value.id !== 'string')) continue;
      const ids = options.entries.flatMap((entry) => stringAt(entry.value, 'id') ?? []);
      const given: [unknown, Path][] = Array.isArray(value)
        ? value.map((one: unknown, index) => [one, [...at, index]])
        : [[value, at]];
      for (const [id, place] of given) {
        if (typeof id !== 'string' || isDynamic(id) || ids.includes(id)) continue;
        const near = closest(id, ids);
        report({
          at: place,
          message: sentences(
            say`No option has the id "${shorten(id)}", so nothing is chosen at first.`,
            near === undefined ? say`Use the id of an option.` : say`Did you mean ${near}?`,
          ),
          ...(near !== undefined && {
            suggest: [{ title: say`Write "${near}"`, edits: [{ set: place, value: near }] }],
          }),
        });
      }
    }
  },
});
