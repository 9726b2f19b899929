import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An option has an id and a title',
  severity: 'error',
  finds: 'missing',
  why: 'The title is what the customer reads, and the id what is sent.',
  sources: [componentsPage],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"title": "Basic"}]}',
        ).replace('[{"title"', '[«{»"title"'),
        message: 'This option has no id, which is what is sent when it is chosen. Add one.',
      },
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": «""»}]}',
        ),
        message: 'This option has no title, so the customer sees nothing. Add one.',
      },
    ],
    good: [
      onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic"}]}'),
    ],
  },
  check(flow, report) {
    for (const { entries } of optionLists(flow)) {
      for (const { value, at } of entries) {
        for (const name of ['id', 'title']) {
          const text = value[name];
          const isThere = Object.hasOwn(value, name);
          if (isThere && (typeof text !== 'string' || !isBlank(text))) continue;
          if (isThere && !flow.isSince('6.0')) continue;
          const place = [...at, name];
          report({
            at: isThere ? place : at,
            lacks: place,
            message:
              name === 'id'
                ? say`This option has no id, which is what is sent when it is chosen. Add one.`
                : say`This option has no title, so the customer sees nothing. Add one.`,
            suggest: [
              {
                title: isThere ? say`Fill in ${name}` : say`Add ${name}`,
                edits: [{ set: place, value: name === 'id' ? 'option' : 'Option' }],
              },
            ],
          });
        }
      }
    }
  },
});
