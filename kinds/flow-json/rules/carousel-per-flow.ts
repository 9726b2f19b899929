import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { componentsPage } from '../versions.ts';

const carousel =
  '{"type": "ImageCarousel", "images": [{"src": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC", "alt-text": "A fern"}]}';
export default flowJsonRule({
  title: 'A flow has at most three ImageCarousels',
  severity: 'error',
  why: 'Meta limits the carousels of all screens together.',
  sources: [componentsPage],
  codes: ['COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  examples: {
    bad: [
      {
        text: twoScreens(`${carousel}, ${carousel}, ${toDone()}`, { more: '' }).replace(
          '{"type": "Footer", "label": "Done"',
          `${carousel}, ${carousel.replace('"ImageCarousel"', '«"ImageCarousel"»')}, {"type": "Footer", "label": "Done"`,
        ),
        message: 'A flow can have 3 ImageCarousels on all screens together, and this is one more. Remove it.',
      },
    ],
    good: [onScreen(carousel)],
  },
  check({ components }, report) {
    const extra = components.filter(({ type }) => type === 'ImageCarousel')[limits.carousel.perFlow];
    if (!extra) return;
    report({
      at: [...extra.at, 'type'],
      message: say`A flow can have ${limits.carousel.perFlow} ImageCarousels on all screens together, and this is one more. Remove it.`,
    });
  },
});
