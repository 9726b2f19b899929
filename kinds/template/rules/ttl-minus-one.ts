import { say } from '../../../l10n/texts.ts';
import { metaTimeToLive, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`Meta reads -1 as 30 days, but it is outside CAMS’s range, so it may be rejected. Write the seconds, or remove the field.`;

export default templateRule({
  title: 'A time-to-live is not -1',
  severity: 'warning',
  why: 'At Meta, `-1` means 30 days. The range on CAMS’s page does not include it.',
  dispute: 'Meta documents -1; Alibaba Cloud’s range starts at 30.',
  sources: [metaTimeToLive, modifyChatappTemplate],
  examples: {
    bad: [{ text: '{"MessageSendTtlSeconds": «-1»}', message, fixed: '{}' }],
    good: ['{"MessageSendTtlSeconds": 30}'],
  },
  check({ value }, report) {
    if (value.MessageSendTtlSeconds !== -1) return;
    const at = ['MessageSendTtlSeconds'];
    report({ at, message, suggest: [{ title: say`Remove MessageSendTtlSeconds`, edits: [{ remove: at }] }] });
  },
});
