import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { textsOf } from '../shared/fields.ts';
import { givenNamed } from '../shared/properties.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A label is short enough to be shown',
  severity: 'warning',
  why: 'A label has room for 20 to 120 characters, which depends on the component. More can be cut off.',
  dispute: 'Meta’s page gives the numbers, but its validator counts nothing, so a longer label is accepted.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": «"Your first and last name"»}'),
        message:
          'The label has 24 characters, but WhatsApp has room for 20, and can cut off the rest. Shorten it by 4.',
      },
    ],
    good: [
      onScreen('{"type": "TextInput", "name": "n", "label": "Your name"}'),
      onScreen('{"type": "TextInput", "name": "n", "label": "Your first and last name", "label-variant": "large"}'),
    ],
  },
  check(flow, report) {
    for (const { component, name, spec, value, at } of givenNamed(flow, 'label', 'title')) {
      if ((name !== 'label' && name !== 'title') || spec.shown === undefined) continue;
      // A large label has several lines.
      if (component.value['label-variant'] === 'large' && flow.isSince('7.0')) continue;
      for (const [text, place] of textsOf(value, at))
        reportCutOff(place, text, spec.shown, () => say`The label`, report);
    }
  },
});
