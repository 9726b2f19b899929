import { say } from '../../../l10n/texts.ts';
import { withButtons, withMarketingButtons } from '../button-examples.ts';
import { templateRule } from '../rule.ts';
import { modifyChatappTemplate } from '../sources.ts';

const message = say`IsOptOut has no effect here: only a QUICK_REPLY of a MARKETING template can unsubscribe. Remove it.`;

export default templateRule({
  title: 'IsOptOut belongs to a quick reply of a marketing template',
  severity: 'warning',
  why: 'Marketing messages can be stopped by their reader, with a QUICK_REPLY marked `IsOptOut`. On other buttons and in other categories the mark does nothing.',
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
  check({ category, buttonMembers }, report) {
    for (const { inCard, type, value, at } of buttonMembers.get('IsOptOut') ?? []) {
      if (inCard || value.IsOptOut !== true || type === undefined) continue;
      const isRight = type === 'QUICK_REPLY' && (category === 'MARKETING' || category === undefined);
      if (isRight) continue;
      const place = [...at, 'IsOptOut'];
      report({ at: place, onKey: true, message, fix: { title: say`Remove IsOptOut`, edits: [{ remove: place }] } });
    }
  },
});
