import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { reportCutOff } from '../shared/shown.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The text of a link has at most 25 characters',
  severity: 'warning',
  why: 'A link has room for 25 characters. More can be cut off.',
  dispute: 'Meta’s page gives the number, but one of its own examples has a longer text.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": «"Read about how we use your data"», "on-click-action": {"name": "open_url", "url": "https://www.example.com/data"}}',
        ),
        message: 'The link has 31 characters, but WhatsApp has room for 25, and can cut off the rest. Shorten it by 6.',
      },
    ],
    good: [
      onScreen(
        '{"type": "EmbeddedLink", "text": "How we use your data", "on-click-action": {"name": "open_url", "url": "https://www.example.com/data"}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { component, name, spec, value, at } of givenNamed(flow, 'text')) {
      if (name === 'text' && component.type === 'EmbeddedLink' && spec.shown !== undefined)
        reportCutOff(at, value, spec.shown, () => say`The link`, report);
    }
  },
});
