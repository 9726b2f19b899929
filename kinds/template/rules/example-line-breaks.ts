import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaErrorCodes } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { textsWithVariables } from '../shared/generated-texts.ts';

const message = say`This sample has a line break, a tab or more than four spaces in a row, and such a value cannot be sent (132018). Write it on one line.`;
const unsendable = new RegExp(`[\\r\\n\\t]+| {${limits.template.bodySpaces + 1},}`);

/** Whether a sample cannot be sent: only then it matters which texts use it. */
function hasOne(samples: ReadonlyMap<string, string>): boolean {
  for (const sample of samples.values()) if (unsendable.test(sample)) return true;
  return false;
}

export default templateRule({
  title: 'A sample is a value that can be sent',
  severity: 'info',
  why: 'The value of a variable has no line break, no tab and at most four spaces in a row; otherwise the message is rejected when it is sent (132018). Such a sample shows something that no customer will get.',
  sources: [metaErrorCodes],
  examples: {
    bad: [
      {
        text: withBody('Your plants: $(items) are on their way.', { items: 'fern' }).replace(
          '"fern"',
          '"fern«\\n»moss"',
        ),
        message,
        fixed: withBody('Your plants: $(items) are on their way.', { items: 'fern moss' }),
      },
      {
        text: withBody('Your plants: $(items) are on their way.', { items: 'fern«     »moss' }),
        message,
        fixed: withBody('Your plants: $(items) are on their way.', { items: 'fern moss' }),
      },
    ],
    good: [withBody('Your plants: $(items) are on their way.', { items: 'fern    moss' })],
  },
  check(template, report) {
    if (!hasOne(template.samples)) return;
    const seen = new Set<string>();
    for (const { property, variables } of textsWithVariables(template)) {
      // A coupon code and the address of a file have rules of their own for all that cannot be in them.
      if (property !== 'Text') continue;
      for (const { name } of variables) {
        const sample = seen.has(name) ? undefined : template.samples.get(name);
        seen.add(name);
        const match = sample === undefined || isBlank(sample) ? null : unsendable.exec(sample);
        if (!match) continue;
        const at = ['Example', name];
        const span = { start: match.index, end: match.index + match[0].length };
        const suggest = [{ title: say`Write a space instead`, edits: [{ splice: at, ...span, text: ' ' }] }];
        report({ at, span, message, suggest });
      }
    }
  },
});
