import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { reportUnlisted } from '../shared/listed.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An image is shown as cover or contain',
  severity: 'error',
  why: 'Meta rejects any other scale-type. The aspect-ratio of an Image is a number, that of an ImageCarousel 4:3 or 16:9.',
  sources: [componentsPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern", "scale-type": «"fill"»}',
        ),
        message: 'scale-type of Image cannot be "fill". Write one of cover, contain.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern", "scale-type": "cover"}',
      ),
    ],
  },
  check(flow, report) {
    reportUnlisted(flow, ['scale-type', 'aspect-ratio'], report);
  },
});
