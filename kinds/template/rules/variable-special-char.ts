import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { textsWithVariables } from '../shared/generated-texts.ts';

export default templateRule({
  title: 'A variable name has no #, $ or %',
  severity: 'error',
  why: 'Reviewers at Meta reject these characters in a variable.',
  sources: [metaReview],
  examples: {
    bad: [
      {
        text: withBody('You save «$(rate%)» on every plant today.', { 'rate%': '20' }),
        message:
          'The variable name "rate%" has a character that reviewers reject: #, $ or %. Use letters, digits and underscores.',
      },
    ],
    good: [withBody('You save $(rate)% on every plant today.', { rate: '20' })],
  },
  check(template, report) {
    for (const text of textsWithVariables(template)) {
      const { variables } = text;
      for (const { name, start, end } of variables) {
        if (!/[#$%]/.test(name)) continue;
        const message = say`The variable name "${shorten(name)}" has a character that reviewers reject: #, $ or %. Use letters, digits and underscores.`;
        report({ at: text.at, span: { start, end }, message });
      }
    }
  },
});
