import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An image has a text for people who cannot see it',
  severity: 'info',
  why: 'Screen readers say the alt-text. Without it, the image says nothing.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC"}').replace(
          '[{"type": "Image"',
          '[«{»"type": "Image"',
        ),
        message: 'This image has no alt-text, so people who cannot see it learn nothing of it. Add one.',
      },
    ],
    good: [onScreen('{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern"}')],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'Image')) {
      if (!Object.hasOwn(value, 'alt-text'))
        report({
          at,
          message: say`This image has no alt-text, so people who cannot see it learn nothing of it. Add one.`,
        });
    }
  },
});
