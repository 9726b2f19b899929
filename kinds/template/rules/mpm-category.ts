import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaProducts } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const mpm = (category: string, button = '{"Type": "MPM"}') =>
  `{"Category": "${category}", "Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Our ferns"}, {"Type": "BODY", "Text": "They came in this morning."}, {"Type": "BUTTONS", "Buttons": [${button}]}]}`;

export default templateRule({
  title: 'A multi-product button belongs to a marketing template',
  severity: 'error',
  about: 'MPM',
  why: 'MPM shows products from the catalog, which is marketing. It is rejected in other categories.',
  sources: [metaProducts, camsTemplateDesign],
  examples: {
    bad: [
      {
        text: mpm('UTILITY', '{"Type": «"MPM"»}'),
        message:
          'An MPM button belongs to MARKETING, but this template is UTILITY. Remove the button, or change the category.',
      },
    ],
    good: [mpm('MARKETING')],
  },
  check({ category, buttonsOf }, report) {
    if (category !== 'UTILITY') return;
    for (const { inCard, at } of buttonsOf('MPM')) {
      if (inCard) continue;
      report({
        at,
        message: say`An MPM button belongs to MARKETING, but this template is ${category}. Remove the button, or change the category.`,
        suggest: [{ title: say`Change the category to MARKETING`, edits: [{ set: ['Category'], value: 'MARKETING' }] }],
      });
    }
  },
});
