import { lengthOf } from '../../../core/document/length.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isDynamic } from '../shared/properties.ts';
import { bestPractices } from '../versions.ts';

export default flowJsonRule({
  title: 'The title of a screen has at most 30 characters',
  severity: 'info',
  why: 'The bar above a screen has one line, and phones cut off a longer title.',
  dispute: 'Meta gives no number. 30 is what its own examples keep to.',
  sources: [bestPractices],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"Book a visit"', '«"Book a visit with one of our vets"»'),
        message: 'The title has 33 characters, and phones cut off more than about 30. Shorten it by 3.',
      },
    ],
    good: [onScreen('')],
  },
  check({ screens }, report) {
    for (const { value, at } of screens) {
      const title = stringAt(value, 'title');
      if (title === undefined || title.length <= limits.title || isDynamic(title)) continue;
      const length = lengthOf(title);
      if (length <= limits.title) continue;
      report({
        at: [...at, 'title'],
        message: say`The title has ${length} characters, and phones cut off more than about ${limits.title}. Shorten it by ${length - limits.title}.`,
      });
    }
  },
});
