import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaCategories } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

export default schemaRule({
  title: 'A category is MARKETING, UTILITY or AUTHENTICATION',
  severity: 'error',
  why: 'Templates have these categories, in capitals. `TRANSACTIONAL` and `OTP` were retired: they are now `UTILITY` and `AUTHENTICATION`.',
  sources: [metaCategories, camsSdk],
  examples: {
    bad: [
      {
        text: '{"Category": «"utility"»}',
        message: 'The category "utility" does not exist. Did you mean UTILITY?',
        fixed: '{"Category": "UTILITY"}',
      },
      {
        text: '{"Category": «"OTP"»}',
        message: 'The category "OTP" does not exist. Write one of AUTHENTICATION, MARKETING, UTILITY.',
      },
    ],
    good: ['{"Category": "UTILITY"}'],
  },
  explain: (failure) =>
    unknownValue(failure, limits.template.categories, (given) => say`The category "${given}" does not exist.`),
});
