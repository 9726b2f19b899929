import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A text is short enough to be shown',
  severity: 'warning',
  why: 'A heading has room for 80 characters, TextBody for 4,096 and TextCaption for 409. More can be cut off.',
  dispute: 'Meta’s page gives the numbers, but its validator counts nothing, so a longer text is accepted.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(`{"type": "TextHeading", "text": "${'Ferns and palms. '.repeat(5)}"}`).replace(
          /"(Ferns[^"]*)"/,
          '«"$1"»',
        ),
        message: 'The text has 85 characters, but WhatsApp has room for 80, and can cut off the rest. Shorten it by 5.',
      },
    ],
    good: [onScreen('{"type": "TextHeading", "text": "Ferns"}')],
  },
  check(flow, report) {
    for (const { component, name, spec, value, at } of givenNamed(flow, 'text')) {
      if (name !== 'text' || spec.shown === undefined || component.type === 'EmbeddedLink') continue;
      const limit = spec.shown;
      if (typeof value === 'string') reportCutOff(at, value, limit, () => say`The text`, report);
    }
  },
});
