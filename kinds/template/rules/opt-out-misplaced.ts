import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withButtons, withMarketingButtons } from '../shared/button-examples.ts';

const message = say`IsOptOut has no effect here; only a QUICK_REPLY in a MARKETING template can unsubscribe. Remove it.`;

export default templateRule({
  title: 'IsOptOut belongs in a quick reply of a marketing template',
  severity: 'warning',
  finds: 'misplaced',
  why: 'A QUICK_REPLY with `IsOptOut` lets customers stop marketing messages. On other buttons and in other categories it has no effect.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Stop", «"IsOptOut"»: true}'),
        message,
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Stop"}'),
      },
    ],
    good: [withMarketingButtons('{"Type": "QUICK_REPLY", "Text": "Stop", "IsOptOut": true}')],
  },
  check({ category, buttonsByProperty }, report) {
    for (const { inCard, type, value, at } of buttonsByProperty.get('IsOptOut') ?? []) {
      if (inCard || value.IsOptOut !== true) continue;
      // A type or category that is misspelled may be meant to be the right one.
      const isOtherType = type !== undefined && type !== 'QUICK_REPLY' && limits.button.types.includes(type);
      const isOtherCategory = category === 'UTILITY' || category === 'AUTHENTICATION';
      if (!isOtherType && !(isOtherCategory && type === 'QUICK_REPLY')) continue;
      const place = [...at, 'IsOptOut'];
      report({
        at: place,
        onKey: true,
        hasNoEffect: true,
        message,
        fix: { title: say`Remove IsOptOut`, edits: [{ remove: place }] },
      });
    }
  },
});
