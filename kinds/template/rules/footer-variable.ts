import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { footerTexts } from '../shared/generated-texts.ts';
import { usesOf } from '../shared/uses.ts';

export default templateRule({
  title: 'A footer has no variable',
  severity: 'error',
  about: 'FOOTER',
  why: 'CAMS rejects a footer with a variable (`InvalidParameter.FooterHaveVariable`). What changes belongs in the body.',
  dispute: 'Some of Meta’s pages mention variables in footers, but CAMS has an error code against them.',
  sources: [camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Valid until «$(day)» noon"}], "Example": {"day": "Friday"}}',
        message:
          'A footer cannot have a variable (InvalidParameter.FooterHaveVariable). Move $(day) into the body, or write fixed text instead.',
        fixed:
          '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Valid until Friday noon"}], "Example": {}}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Valid until Friday"}]}'],
  },
  check(template, report) {
    for (const text of footerTexts(template)) {
      if (text.variables.length === 0) continue;
      const uses = usesOf(template);
      for (const { name, start, end } of text.variables) {
        const sample = template.samples.get(name);
        const edits = [
          { splice: text.at, start, end, text: sample ?? '' },
          // Nothing else is left that the sample is for.
          ...(uses.get(name) === 1 ? [{ remove: ['Example', name] }] : []),
        ];
        report({
          at: text.at,
          span: { start, end },
          message: say`A footer cannot have a variable (InvalidParameter.FooterHaveVariable). Move $(${shorten(name)}) into the body, or write fixed text instead.`,
          ...(sample && { suggest: [{ title: say`Write "${shorten(sample)}"`, edits }] }),
        });
      }
    }
  },
});
