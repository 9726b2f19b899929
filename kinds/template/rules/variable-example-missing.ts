import { isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, metaErrorCodes, modifyChatappTemplate } from '../../sources.ts';
import type { Text } from '../model.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { labels } from '../shared/button-fields.ts';
import { footerTexts, textsWithVariables } from '../shared/generated-texts.ts';
import { hasSamplesElsewhere, otherSpelling } from '../shared/sample-names.ts';

export default templateRule({
  title: 'Every variable has a sample',
  severity: 'error',
  finds: 'missing',
  why: 'Reviewers read the template with samples in place of its variables. If one sample is missing, the template is rejected (2388042, 2388043). This is the most frequent mistake of all.',
  sources: [metaComponents, metaErrorCodes, modifyChatappTemplate],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withBody('Hello «$(name)», welcome to the shop.'),
        message: 'The variable $(name) has no sample, and the review needs one (2388043). Add "name" to Example.',
        fixed: withBody('Hello $(name), welcome to the shop.', { name: 'name' }),
      },
      {
        text: withBody('Hello $(name), your order «$(order)» has shipped. Thank you, $(name), for $(order) and all.', {
          name: 'Ana',
        }),
        message: 'The variable $(order) has no sample, and the review needs one (2388043). Add "order" to Example.',
      },
    ],
    good: [withBody('Hello $(name), welcome to the shop.', { name: 'Ana' })],
  },
  check(template, report) {
    const { Example: example } = template.value;
    // An Example that is no object is a fault of its own.
    if (example !== undefined && !isObject(example)) return;
    const known = example ?? {};
    if (hasSamplesElsewhere(template)) return;
    const reported = new Set<string>();
    let forbidden: ReadonlySet<Text> | undefined;
    for (const text of textsWithVariables(template)) {
      const { variables } = text;
      for (const { name, start, end } of variables) {
        if (Object.hasOwn(known, name) || reported.has(name)) continue;
        // A variable in a place that cannot have one has to be removed, so it needs no sample.
        forbidden ??= new Set([...labels(template), ...footerTexts(template)]);
        if (forbidden.has(text) || text.property === 'PhoneNumber') break;
        reported.add(name);
        const other = otherSpelling(name, template);
        if (other !== undefined) {
          report({
            at: text.at,
            span: { start, end },
            message: say`The variable $(${shorten(name)}) has no sample, but Example has "${shorten(other)}", which is another name. Rename it to "${shorten(name)}".`,
            fix: { title: say`Rename to ${shorten(name)}`, edits: [{ rename: ['Example', other], to: name }] },
          });
          continue;
        }
        report({
          at: text.at,
          span: { start, end },
          message: say`The variable $(${shorten(name)}) has no sample, and the review needs one (2388043). Add "${shorten(name)}" to Example.`,
          suggest: [
            { title: say`Add a sample for $(${shorten(name)})`, edits: [{ set: ['Example', name], value: name }] },
          ],
        });
      }
    }
  },
});
