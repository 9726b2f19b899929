import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { imagesOf, readImage } from '../shared/images.ts';
import { isDynamic } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An image has at most 300 KB',
  severity: 'warning',
  why: 'Meta recommends this size: larger images load slowly, or not at all.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          `{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAA${'A'.repeat(420_000)}", "alt-text": "A fern"}`,
        ).replace(/"(iVB[^"]*)"/, '«"$1"»'),
        message: 'This image has 308 KB, and Meta recommends at most 300. Make it smaller.',
      },
    ],
    good: [onScreen('{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern"}')],
  },
  check(flow, report) {
    for (const { text, at } of imagesOf(flow)) {
      if (text.length < limits.image.advisedBytes || isDynamic(text)) continue;
      const { bytes } = readImage(text);
      if (bytes === undefined || bytes <= limits.image.advisedBytes) continue;
      report({
        at,
        message: say`This image has ${grouped(Math.round(bytes / 1024))} KB, and Meta recommends at most ${limits.image.advisedBytes / 1024}. Make it smaller.`,
      });
    }
  },
});
