import { isObject } from '../../../core/document/members.ts';
import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { fieldsIn } from '../shared/fields.ts';
import { componentsOf } from '../shared/properties.ts';
import { areFieldsUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'init-values and error-messages name fields of the Form',
  severity: 'error',
  why: 'Meta rejects a name that no field of the Form has.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "email", "label": "Email"}], "init-values": {«"emial"»: "a@example.com"}}',
        ),
        message: 'This Form has no field "emial". Did you mean email?',
        fixed: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "email", "label": "Email"}], "init-values": {"email": "a@example.com"}}',
        ),
      },
    ],
    good: [
      onScreen(
        '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "email", "label": "Email"}], "init-values": {"email": "a@example.com"}}',
      ),
    ],
  },
  check(flow, report) {
    for (const form of componentsOf(flow, 'Form')) {
      if (areFieldsUnsure(flow, form.screen)) continue;
      const names = fieldsIn(flow, form).map(({ name }) => name ?? '');
      for (const list of ['init-values', 'error-messages']) {
        const all = form.value[list];
        if (!isObject(all)) continue;
        for (const name of Object.keys(all)) {
          if (names.includes(name)) continue;
          const at = [...form.at, list, name];
          const near = closest(
            name,
            names.filter((one) => !Object.hasOwn(all, one)),
          );
          report({
            at,
            onKey: true,
            message: sentences(
              say`This Form has no field "${shorten(name)}".`,
              near === undefined ? say`Use the name of one of its fields, or remove it.` : say`Did you mean ${near}?`,
            ),
            suggest: [
              ...(near === undefined ? [] : [{ title: say`Rename to ${near}`, edits: [{ rename: at, to: near }] }]),
              { title: say`Remove it`, edits: [{ remove: at }] },
            ],
          });
        }
      }
    }
  },
});
