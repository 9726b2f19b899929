import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A caption of a Footer has at most 15 characters',
  severity: 'warning',
  why: 'A caption has room for 15 characters. More can be cut off.',
  dispute: 'Meta’s page gives the number, but its validator counts nothing, so a longer text is accepted.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", "center-caption": «"This is the last step"», "on-click-action": {"name": "complete", "payload": {}}}',
        }),
        message:
          'The caption has 21 characters, but WhatsApp has room for 15, and can cut off the rest. Shorten it by 6.',
      },
    ],
    good: [
      onScreen('', {
        footer:
          '{"type": "Footer", "label": "Done", "center-caption": "The last step", "on-click-action": {"name": "complete", "payload": {}}}',
      }),
    ],
  },
  check(flow, report) {
    for (const { name, spec, value, at } of givenNamed(flow, 'left-caption', 'center-caption', 'right-caption')) {
      if (name.endsWith('-caption') && spec.shown !== undefined)
        reportCutOff(at, value, spec.shown, () => say`The caption`, report);
    }
  },
});
