import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaCatalogs } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons, withMarketingButtons } from '../shared/button-examples.ts';

export default templateRule({
  title: 'A catalog button belongs to a marketing template',
  severity: 'error',
  about: 'CATALOG',
  why: 'CATALOG opens the catalog, which is marketing. It is rejected in other categories.',
  sources: [metaCatalogs, camsTemplateDesign],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": «"CATALOG"»}'),
        message:
          'A CATALOG button belongs to MARKETING, but this template is UTILITY. Remove the button, or change the category.',
      },
    ],
    good: [withMarketingButtons('{"Type": "CATALOG"}')],
  },
  check({ category, buttonsOf }, report) {
    if (category !== 'UTILITY') return;
    for (const { inCard, at } of buttonsOf('CATALOG')) {
      if (inCard) continue;
      report({
        at,
        message: say`A CATALOG button belongs to MARKETING, but this template is ${category}. Remove the button, or change the category.`,
        suggest: [{ title: say`Change the category to MARKETING`, edits: [{ set: ['Category'], value: 'MARKETING' }] }],
      });
    }
  },
});
