import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaCarousels } from '../../sources.ts';
import type { Component } from '../model.ts';
import { templateRule } from '../rule.ts';
import { buttons, card, more, plain, withCards } from '../shared/carousel-examples.ts';
import { cardsOf, partOf } from '../shared/carousels.ts';

const video = (format: string) =>
  card(`{"Type": "HEADER", "Format": ${format}, "Url": "https://www.example.com/fern.mp4"}`, buttons(more));

export default templateRule({
  title: 'All cards show pictures, or all show videos',
  severity: 'error',
  about: 'CAROUSEL',
  why: 'The cards of a carousel have the same shape; a mix of pictures and videos is rejected (100).',
  sources: [metaCarousels, camsSdk],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withCards([plain, video('«"VIDEO"»')]),
        message:
          'The first card shows an IMAGE, but this one shows a VIDEO. All cards must show the same (100): change one of them.',
      },
    ],
    good: [withCards([plain, plain]), withCards([video('"VIDEO"'), video('"VIDEO"')])],
  },
  check(template, report) {
    let first: Component | undefined;
    let other: Component | undefined;
    for (const card of cardsOf(template)) {
      const header = partOf(card, 'HEADER');
      if (header?.format !== 'IMAGE' && header?.format !== 'VIDEO') continue;
      first ??= header;
      if (header.format !== first.format) other ??= header;
    }
    if (!first || !other) return;
    const a = (format: string | undefined) => (format === 'IMAGE' ? say`an IMAGE` : say`a VIDEO`);
    report({
      at: [...other.at, 'Format'],
      message: say`The first card shows ${a(first.format)}, but this one shows ${a(other.format)}. All cards must show the same (100): change one of them.`,
      related: [{ at: [...first.at, 'Format'], message: say`The first card.` }],
    });
  },
});
