import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A description has at most 300 characters',
  severity: 'warning',
  why: 'A description has room for 300 characters. More can be cut off.',
  dispute: 'Meta’s page gives the number, but its validator counts nothing, so a longer text is accepted.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          `{"type": "PhotoPicker", "name": "photo", "label": "Photo", "description": "${'A photo of the whole plant, please. '.repeat(9)}"}`,
        ).replace(/"(A photo[^"]*)"/, '«"$1"»'),
        message:
          'The description has 324 characters, but WhatsApp has room for 300, and can cut off the rest. Shorten it by 24.',
      },
    ],
    good: [onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "description": "The whole plant"}')],
  },
  check(flow, report) {
    for (const { name, spec, value, at } of givenNamed(flow, 'description')) {
      if (name === 'description' && spec.shown !== undefined)
        reportCutOff(at, value, spec.shown, () => say`The description`, report);
    }
  },
});
