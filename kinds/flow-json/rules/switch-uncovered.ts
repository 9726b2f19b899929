import { isObject, stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { referencesIn } from '../expressions/reference.ts';
import { flowJsonRule } from '../rule.ts';
import { listOf } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'Every option has a case',
  severity: 'info',
  why: 'Where no case fits, a Switch shows nothing.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "basic", "title": "Basic"}, {"id": "plus", "title": "Plus"}]}, {"type": "Switch", "value": "${form.plan}", "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
        ).replace('"cases"', '«"cases"»'),
        message:
          'If the customer chooses "basic", no case fits, and this Switch shows nothing. Add a case if that is not meant.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "plus", "title": "Plus"}]}, {"type": "Switch", "value": "${form.plan}", "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at, screen } of componentsOf(flow, 'Switch')) {
      const { cases } = value;
      const [reference] = referencesIn(stringAt(value, 'value') ?? '').references;
      if (
        !isObject(cases) ||
        Object.keys(cases).length === 0 ||
        reference?.scope !== 'form' ||
        reference.screen !== undefined
      )
        continue;
      const field = screen.fields.get(reference.path[0]);
      const options = field && listOf(flow, field);
      const uncovered = options?.entries
        .flatMap((entry) => stringAt(entry.value, 'id') ?? [])
        .filter((id) => !Object.hasOwn(cases, id));
      const [first] = uncovered ?? [];
      if (first !== undefined)
        report({
          at: [...at, 'cases'],
          message: say`If the customer chooses "${shorten(first)}", no case fits, and this Switch shows nothing. Add a case if that is not meant.`,
        });
    }
  },
});
