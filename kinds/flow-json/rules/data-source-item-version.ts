import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { changesPage, componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Options have images and colors since version 5.0, and chips never',
  severity: 'error',
  why: 'Before version 5.0, and in a ChipsSelector, Meta rejects these properties.',
  sources: [changesPage, componentsPage],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "ChipsSelector", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", «"color"»: "#25D366"}, {"id": "2", "title": "Plus"}]}',
        ),
        message: 'A chip cannot have color. Remove it.',
      },
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", «"color"»: "#25D366"}]}',
          { version: '4.0' },
        ),
        message: 'Options have color since version 5.0. Raise the version, or remove it.',
        settings: oldVersion,
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "color": "#25D366"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { entries, sort } of optionLists(flow)) {
      for (const { value, at } of entries) {
        for (const name of Object.keys(value)) {
          const isVisual = ['image', 'alt-text', 'color'].includes(name);
          const isOfOptions = isVisual || name === 'description' || name === 'metadata';
          if (sort === 'chip' ? !isOfOptions : !isVisual || flow.isSince('5.0')) continue;
          const place = [...at, name];
          report({
            at: place,
            onKey: true,
            message:
              sort === 'chip'
                ? say`A chip cannot have ${name}. Remove it.`
                : say`Options have ${name} since version 5.0. Raise the version, or remove it.`,
            suggest: [{ title: say`Remove ${name}`, edits: [{ remove: place }] }],
          });
        }
      }
    }
  },
});
