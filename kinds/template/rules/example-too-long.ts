import { lengthOf } from '../../../core/document/length.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import type { Text } from '../model.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { textsWithVariables } from '../shared/generated-texts.ts';
import { limitAt } from '../text-limits.ts';

const long = 'x'.repeat(1000);

export default templateRule({
  title: 'A text is short enough with its samples filled in',
  severity: 'warning',
  why: 'The reviewer and the customer read a text with values in place of its variables. If it is then longer than its limit, it is cut or rejected, even if the template itself is short.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: withBody('Hello $(story), that is all for today.', { story: `${long}` }).replace(
          `"${long}"`,
          `«"${long}"»`,
        ),
        message:
          'With its samples filled in, the text has 1,030 characters, but the limit is 1,024. Shorten this sample, the longest one, by 6.',
      },
    ],
    good: [withBody('Hello $(story), that is all for today.', { story: 'x'.repeat(994) })],
  },
  check(template, report) {
    for (const text of textsWithVariables(template)) {
      const { property, value } = text;
      // Labels, footers and the ends of addresses have no variables, or another rule counts them.
      if (property !== 'Text') continue;
      let units = value.length;
      for (const { name } of text.variables) units += template.samples.get(name)?.length ?? 0;
      if (units <= limits.template.offerText) continue;
      const limit = limitAt(template.value, text.at);
      if (limit === undefined || units <= limit || lengthOf(value) > limit) continue;
      const { length, longest } = filledIn(text, template.samples);
      if (length <= limit || longest === undefined) continue;
      report({
        at: ['Example', longest],
        message: say`With its samples filled in, the text has ${grouped(length)} characters, but the limit is ${grouped(limit)}. Shorten this sample, the longest one, by ${grouped(length - limit)}.`,
        related: [{ at: text.at, message: say`The text that uses this sample.` }],
      });
    }
  },
});

/** How many characters a text has with its samples in place of its variables, and whose sample is the longest. */
function filledIn(text: Text, samples: ReadonlyMap<string, string>): { length: number; longest: string | undefined } {
  let length = lengthOf(text.value);
  let longest: string | undefined;
  let most = -1;
  for (const { name, start, end } of text.variables) {
    const sample = samples.get(name);
    if (sample === undefined) continue;
    const count = lengthOf(sample);
    length += count - lengthOf(text.value.slice(start, end));
    if (count <= most) continue;
    most = count;
    longest = name;
  }
  return { length, longest };
}
