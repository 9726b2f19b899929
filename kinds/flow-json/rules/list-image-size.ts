import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { listImagesOf, readImage } from '../shared/images.ts';
import { isDynamic } from '../shared/properties.ts';
import { changesPage, componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An image of a list has at most 100 KB',
  severity: 'error',
  why: 'Since version 6.0, Meta takes images of options and entries up to 100 KB; before, up to 300 KB.',
  sources: [componentsPage, changesPage],
  examples: {
    bad: [
      {
        text: onScreen(
          `{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "image": "iVBORw0KGgoAAAANSUhEUgAA${'A'.repeat(140_000)}"}]}`,
        ).replace(/"(iVB[^"]*)"/, '«"$1"»'),
        message: 'This image has 103 KB, but the limit in a list is 100. Make it smaller.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC"}]}',
      ),
    ],
  },
  check(flow, report) {
    const limit = flow.isSince('6.0') ? limits.image.listBytes : limits.image.oldListBytes;
    for (const { text, at } of listImagesOf(flow)) {
      if (text.length < limit || isDynamic(text)) continue;
      const { bytes } = readImage(text);
      if (bytes === undefined || bytes <= limit) continue;
      report({
        at,
        message: say`This image has ${grouped(Math.round(bytes / 1024))} KB, but the limit in a list is ${limit / 1024}. Make it smaller.`,
      });
    }
  },
});
