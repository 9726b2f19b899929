import { templateRule } from '../rule.ts';
import { camsErrorCodes } from '../sources.ts';

export default templateRule({
  title: 'A footer has no variable',
  severity: 'error',
  why: 'CAMS refuses a footer with a variable (`InvalidParameter.FooterHaveVariable`). What changes belongs into the body.',
  dispute: 'Some of Meta’s pages mention variables in footers; CAMS has an error code of its own against them.',
  sources: [camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Valid until «$(day)» noon"}], "Example": {"day": "Friday"}}',
        message:
          'A footer cannot have a variable (InvalidParameter.FooterHaveVariable). Move $(day) into the body, or write its text.',
        fixed:
          '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Valid until Friday noon"}], "Example": {}}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Valid until Friday"}]}'],
  },
  check({ components, samples, texts }, report) {
    for (const component of components) {
      const text = component.type === 'FOOTER' ? component.text('Text') : undefined;
      for (const { name, start, end } of text?.variables ?? []) {
        if (!text) continue;
        const sample = samples.get(name);
        const uses = texts.reduce(
          (sum, { variables }) => sum + variables.filter((used) => used.name === name).length,
          0,
        );
        const edits = [
          { splice: text.at, start, end, text: sample ?? '' },
          // Nothing else is left that the sample is for.
          ...(uses === 1 ? [{ remove: ['Example', name] }] : []),
        ];
        report({
          at: text.at,
          span: { start, end },
          message: `A footer cannot have a variable (InvalidParameter.FooterHaveVariable). Move $(${name}) into the body, or write its text.`,
          ...(sample && { suggest: [{ title: `Write "${sample}"`, edits }] }),
        });
      }
    }
  },
});
