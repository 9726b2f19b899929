import { say } from '../../../l10n/texts.ts';
import { entryProperties } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The texts of an option are short enough to be shown',
  severity: 'warning',
  why: 'A title has room for 30 characters, a description for 300 and metadata for 20. More can be cut off.',
  dispute: 'Meta’s page gives the numbers, but its validator counts nothing, so longer texts are accepted.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": «"The basic plan with everything you need"»}]}',
        ),
        message:
          'The title of the option has 39 characters, but WhatsApp has room for 30, and can cut off the rest. Shorten it by 9.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "The basic plan"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { entries, sort } of optionLists(flow)) {
      const { texts } = entryProperties[sort];
      for (const { value, at } of entries) {
        for (const [name, limit] of Object.entries(texts))
          reportCutOff([...at, name], value[name], limit, () => say`The ${name} of the option`, report);
      }
    }
  },
});
