import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { textsOf } from '../shared/fields.ts';
import { givenNamed } from '../shared/properties.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Hints and error messages are short enough to be shown',
  severity: 'warning',
  why: 'A hint has room for 80 characters, an error message for 30, and that of dates and uploads for 80. More can be cut off.',
  dispute: 'Meta’s page gives the numbers, but its validator counts nothing, so a longer text is accepted.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextInput", "name": "n", "label": "Name", "error-message": «"Please enter your name as it is in your passport"»}',
        ),
        message:
          'The error message has 48 characters, but WhatsApp has room for 30, and can cut off the rest. Shorten it by 18.',
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "error-message": "Please enter your name"}')],
  },
  check(flow, report) {
    for (const { name, spec, value, at } of givenNamed(flow, 'helper-text', 'error-message')) {
      if ((name !== 'helper-text' && name !== 'error-message') || spec.shown === undefined) continue;
      for (const [text, place] of textsOf(value, at)) {
        reportCutOff(
          place,
          text,
          spec.shown,
          () => (name === 'helper-text' ? say`The hint` : say`The error message`),
          report,
        );
      }
    }
  },
});
