import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage } from '../versions.ts';

const canBeHidden = new Set([
  'TextInput',
  'TextArea',
  'DatePicker',
  'Dropdown',
  'CheckboxGroup',
  'RadioButtonsGroup',
  'OptIn',
  'DocumentPicker',
  'PhotoPicker',
]);
export default flowJsonRule({
  title: 'A sensitive field is one that can be hidden',
  severity: 'warning',
  why: 'Meta lists the fields whose values it can hide: text fields, dates, menus, groups, boxes to tick and uploads.',
  dispute: 'The list is from the page. The validator accepts every field.',
  sources: [flowJsonPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "ChipsSelector", "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}]}',
          { screen: '"sensitive": [«"topics"»], ' },
        ),
        message:
          'Meta does not list ChipsSelector among the fields whose values can be hidden, so this one may be shown in the chat. Use another field for what is secret.',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "pin", "label": "PIN"}', { screen: '"sensitive": ["pin"], ' })],
  },
  check({ screens }, report) {
    for (const { value, at, fields } of screens) {
      if (!Array.isArray(value.sensitive)) continue;
      for (const [index, name] of value.sensitive.entries()) {
        const type = typeof name === 'string' ? fields.get(name)?.type : undefined;
        if (type === undefined || canBeHidden.has(type)) continue;
        report({
          at: [...at, 'sensitive', index],
          message: say`Meta does not list ${type} among the fields whose values can be hidden, so this one may be shown in the chat. Use another field for what is secret.`,
        });
      }
    }
  },
});
