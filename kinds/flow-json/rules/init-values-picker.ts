import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { initialValues } from '../shared/fields.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Uploads have no value to begin with',
  severity: 'error',
  why: 'A PhotoPicker or DocumentPicker is always empty at first.',
  sources: [errorsPage],
  codes: ['NATIVE_COMPONENT_IN_FORM_INIT_VALUES'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "PhotoPicker", "name": "photo", "label": "Photo"}], "init-values": {«"photo"»: []}}',
        ),
        message: 'PhotoPicker cannot have a value to begin with. Remove it.',
        fixed: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "PhotoPicker", "name": "photo", "label": "Photo"}], "init-values": {}}',
        ),
      },
    ],
    good: [
      onScreen(
        '{"type": "Form", "name": "form", "children": [{"type": "PhotoPicker", "name": "photo", "label": "Photo"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { field, at, isOfForm } of initialValues(flow)) {
      if (!isOfForm || field.spec?.gives !== 'files') continue;
      report({
        at,
        onKey: true,
        message: say`${field.type} cannot have a value to begin with. Remove it.`,
        suggest: [{ title: say`Remove it`, edits: [{ remove: at }] }],
      });
    }
  },
});
