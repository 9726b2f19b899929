import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Fields of a screen have different names',
  severity: 'error',
  why: 'With two fields of the same name nobody can say which one is read. Meta rejects the flow, even if they are in different branches of an If.',
  sources: [errorsPage],
  codes: ['DUPLICATE_FORM_COMPONENT_NAMES'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextInput", "name": "n", "label": "First name"}, {"type": "TextInput", "name": "n", "label": "Last name"}',
        ).replace('"name": "n", "label": "Last', '"name": «"n"», "label": "Last'),
        message: 'Another field of this screen is called "n". Give this one its own name.',
      },
    ],
    good: [
      onScreen(
        '{"type": "TextInput", "name": "first", "label": "First name"}, {"type": "TextInput", "name": "last", "label": "Last name"}',
      ),
    ],
  },
  check({ screens }, report) {
    for (const { components, fields } of screens) {
      for (const component of components) {
        const { name, at, spec } = component;
        const first = name === undefined ? undefined : fields.get(name);
        if (!spec?.isInput || name === undefined || !first || first === component || isBlank(name)) continue;
        report({
          at: [...at, 'name'],
          message: say`Another field of this screen is called "${shorten(name)}". Give this one its own name.`,
          related: [{ at: [...first.at, 'name'], message: say`The first field with this name.` }],
        });
      }
    }
  },
});
