import { say } from '../../../l10n/texts.ts';
import { metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';

export default templateRule({
  title: 'A sample is a value, not a variable',
  severity: 'warning',
  why: 'A sample shows the reviewer what the customer will read. A variable shows nothing.',
  sources: [metaReview],
  examples: {
    bad: [
      {
        text: withBody('Hello $(name), welcome to the shop.', { name: '$(name)' }).replace(
          '"name":"$(name)"',
          '"name":"«$(name)»"',
        ),
        message: 'This sample contains a variable, so the reviewer sees no value. Write what a customer might read.',
      },
    ],
    good: [withBody('Hello $(name), welcome to the shop.', { name: 'Ana' })],
  },
  check({ samples }, report) {
    for (const [name, sample] of samples) {
      if (!sample.includes('$(') && !sample.includes('{{')) continue;
      const match = /\$\([^()\s]+\)|\{\{[^{}]*\}\}/.exec(sample);
      if (!match) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const message = say`This sample contains a variable, so the reviewer sees no value. Write what a customer might read.`;
      report({ at: ['Example', name], span, message });
    }
  },
});
