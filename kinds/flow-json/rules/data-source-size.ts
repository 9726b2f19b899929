import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A list of options has as many as are accepted',
  severity: 'error',
  why: 'Groups and chips take 1 to 20 options, a Dropdown 1 to 200, or 100 if they have images.',
  dispute: 'Meta’s page wants at least 2 chips, but its validator only 1: a single chip is a warning.',
  sources: [componentsPage],
  codes: ['MIN_ITEMS_REQUIRED', 'MAX_ITEMS_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": []}').replace(
          '"data-source"',
          '«"data-source"»',
        ),
        message: 'This Dropdown has no options, so there is nothing to choose. Add at least one.',
      },
      {
        text: onScreen(
          `{"type": "RadioButtonsGroup", "name": "plan", "label": "Plan", «"data-source"»: [${Array.from({ length: 21 }, (_, index) => `{"id": "${index}", "title": "Plan ${index}"}`).join(', ')}]}`,
        ),
        message: 'This RadioButtonsGroup has 21 options, but the limit is 20. Remove some.',
      },
      {
        text: onScreen(
          '{"type": "ChipsSelector", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic"}]}',
        ).replace('"data-source"', '«"data-source"»'),
        message: 'Meta’s page wants at least 2 chips, and this has one. Add another, or use an OptIn.',
        severity: 'warning',
      },
    ],
    good: [
      onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic"}]}'),
    ],
  },
  check(flow, report) {
    for (const { component, at, length, entries, sort, property } of optionLists(flow)) {
      const hasImages = component.type === 'Dropdown' && entries.some(({ value }) => value.image !== undefined);
      const most = hasImages ? limits.options.dropdownWithImages : (component.spec?.properties[property]?.maximum ?? 0);
      if (length === 0)
        report({
          at,
          message: say`This ${component.type} has no options, so there is nothing to choose. Add at least one.`,
        });
      else if (length > most) {
        report({
          at,
          message: hasImages
            ? say`This ${component.type} has ${length} options with images, but the limit is ${most}. Remove some.`
            : say`This ${component.type} has ${length} options, but the limit is ${most}. Remove some.`,
        });
      } else if (sort === 'chip' && length < limits.options.chipsAdvised) {
        report({
          at,
          severity: 'warning',
          message: say`Meta’s page wants at least ${limits.options.chipsAdvised} chips, and this has one. Add another, or use an OptIn.`,
        });
      }
    }
  },
});
