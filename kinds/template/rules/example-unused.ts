import { isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { foldedName } from '../shared/sample-names.ts';

export default templateRule({
  title: 'Every sample belongs to a variable',
  severity: 'warning',
  finds: 'misplaced',
  stray: 'sample',
  why: 'A sample that no variable uses is usually a misspelled name. Meta rejects samples for a text without variables (2388043).',
  sources: [developerReports, metaErrorCodes],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withBody('Hello $(name), welcome to the shop.', { name: 'Ana', shop: 'Green Leaf' }).replace(
          '"shop"',
          '«"shop"»',
        ),
        message:
          'No text uses $(shop), so this sample is not needed and may be rejected (2388043). Remove it, or check the name.',
        fixed: withBody('Hello $(name), welcome to the shop.', { name: 'Ana' }),
      },
    ],
    good: [withBody('Hello $(name), welcome to the shop.', { name: 'Ana' })],
  },
  check({ value, texts, variableNames }, report) {
    // It is unknown what unreadable components use.
    if (!isObject(value.Example) || !Array.isArray(value.Components)) return;
    const unused = Object.keys(value.Example).filter((name) => !variableNames.has(name));
    if (unused.length === 0) return;
    // In another spelling, such as {{name}} or ${name}, the variable is found as that; its sample is no fault.
    const misspelt = texts.filter((text) =>
      /\{\{|＄|\$(?:\{|（|\( |\([^()]*）|\([^()$]*(?:[$(]|$)|[A-Za-z_])/.test(text.value),
    );
    const everything = JSON.stringify({ ...value, Example: undefined });
    // Each once for all samples: a document may have very many of both.
    const mentioned = new Set(Array.from(everything.matchAll(/\$\(([^()]*)\)/g), ([, name]) => name));
    const samples = value.Example;
    const unsampled = new Set([...variableNames].filter((name) => !Object.hasOwn(samples, name)).map(foldedName));
    const meant = new Set(misspelt.flatMap(({ value }) => wordsOf(value)));
    for (const name of unused) {
      // A text under a misspelled name uses it all the same, and a variable with another spelling needs it.
      if (meant.has(name) || mentioned.has(name)) continue;
      if (unsampled.has(foldedName(name))) continue;
      const at = ['Example', name];
      report({
        at,
        onKey: true,
        message: say`No text uses $(${shorten(name)}), so this sample is not needed and may be rejected (2388043). Remove it, or check the name.`,
        suggest: [{ title: say`Remove the sample`, edits: [{ remove: at }] }],
      });
    }
  },
});

/** What may name a variable in a text, also as the fix of {{user.name}} writes it. */
const wordsOf = (text: string): string[] => [
  ...(text.match(/[^\s(){}$＄（）]+/g) ?? []),
  ...Array.from(text.matchAll(/\{\{([^{}]{1,99})\}\}/g), ([, name = '']) =>
    name.trim().replaceAll(/[^\p{L}\p{N}_]+/gu, '_'),
  ),
];
