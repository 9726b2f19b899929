import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { plain, withCards } from '../shared/carousel-examples.ts';

export default templateRule({
  title: 'A carousel belongs to a marketing template',
  severity: 'error',
  about: 'CAROUSEL',
  why: 'Meta accepts carousels of media cards only in MARKETING templates.',
  sources: [metaCarousels],
  examples: {
    bad: [
      {
        text: withCards([plain, plain], { category: 'UTILITY' }).replace('"CAROUSEL"', '«"CAROUSEL"»'),
        message: 'A CAROUSEL belongs to MARKETING, but this template is UTILITY. Remove it.',
      },
    ],
    good: [withCards([plain, plain])],
  },
  check({ category, components }, report) {
    if (category !== 'UTILITY') return;
    for (const { type, at } of components) {
      if (type !== 'CAROUSEL') continue;
      report({ at, message: say`A CAROUSEL belongs to MARKETING, but this template is ${category}. Remove it.` });
    }
  },
});
