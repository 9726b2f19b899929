import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { formAround, givenProperties } from '../shared/properties.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'In a Form, the Form has the values to begin with',
  severity: 'error',
  why: 'A field in a Form cannot have init-value or error-message: the Form has them in init-values and error-messages.',
  sources: [componentsPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "n", "label": "Name", «"init-value"»: "Ada"}]}',
        ),
        message: 'In a Form, init-value belongs in init-values of the Form. Move it there.',
        fixed: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "n", "label": "Name"}], "init-values": {"n": "Ada"}}',
        ),
      },
    ],
    good: [
      onScreen(
        '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "n", "label": "Name"}], "init-values": {"n": "Ada"}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { component, name, spec, value, at } of givenProperties(flow)) {
      const form = formAround(component);
      if (!spec.isOutsideForm || !form) continue;
      const list = name === 'init-value' ? 'init-values' : 'error-messages';
      const all = form.value[list];
      const canMove =
        component.name !== undefined && (all === undefined || (isObject(all) && !Object.hasOwn(all, component.name)));
      report({
        at,
        onKey: true,
        message: say`In a Form, ${name} belongs in ${list} of the Form. Move it there.`,
        ...(canMove && {
          suggest: [
            {
              title: say`Move it to ${list}`,
              edits: [{ remove: at }, { set: [...form.at, list, String(component.name)], value }],
            },
          ],
        }),
      });
    }
  },
});
