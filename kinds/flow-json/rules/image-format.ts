import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { imagesOf, listImagesOf, readImage } from '../shared/images.ts';
import { isDynamic } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An image is a JPEG or PNG',
  severity: 'warning',
  why: 'WhatsApp shows JPEG and PNG on all phones. Images of lists can be WEBP since version 6.0, but not on iOS before 14.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Image", "src": «"R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAAC"», "alt-text": "A fern"}'),
        message: 'This image is neither a JPEG nor a PNG, so some phones may not show it. Convert it.',
      },
    ],
    good: [onScreen('{"type": "Image", "src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern"}')],
  },
  check(flow, report) {
    for (const { text, at, isOfList } of [...imagesOf(flow), ...listImagesOf(flow)]) {
      if (isDynamic(text)) continue;
      const { bytes, format } = readImage(text);
      if (
        bytes === undefined ||
        format === 'JPEG' ||
        format === 'PNG' ||
        (isOfList && format === 'WEBP' && flow.isSince('6.0'))
      )
        continue;
      report({ at, message: say`This image is neither a JPEG nor a PNG, so some phones may not show it. Convert it.` });
    }
  },
});
