import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { staticLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An ImageCarousel has one to three images, each with alt-text',
  severity: 'error',
  why: 'Meta rejects more or fewer, and an image without src or alt-text.',
  sources: [componentsPage],
  codes: ['MIN_ITEMS_REQUIRED', 'MAX_ITEMS_REQUIRED', 'MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "ImageCarousel", "images": []}').replace('"images"', '«"images"»'),
        message: 'This carousel has no images. Add 1 to 3.',
      },
      {
        text: onScreen(
          '{"type": "ImageCarousel", "images": [{"src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC"}]}',
        ).replace('[{"src"', '[«{»"src"'),
        message: 'An image of a carousel needs alt-text. Add it.',
      },
    ],
    good: [
      onScreen(
        '{"type": "ImageCarousel", "images": [{"src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { sort, at, length, entries } of staticLists(flow)) {
      if (sort !== 'image') continue;
      const most = limits.carousel.images;
      if (length === 0) report({ at, message: say`This carousel has no images. Add 1 to ${most}.` });
      else if (length > most)
        report({ at, message: say`This carousel has ${length} images, but the limit is ${most}. Remove some.` });
      for (const { value, at: place } of entries) {
        for (const name of ['src', 'alt-text']) {
          if (!Object.hasOwn(value, name))
            report({ at: place, lacks: [...place, name], message: say`An image of a carousel needs ${name}. Add it.` });
        }
      }
    }
  },
});
