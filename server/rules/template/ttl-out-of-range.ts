import { say } from '../../../l10n/texts.ts';
import limits from '../../../schemas/limits.json' with { type: 'json' };
import { grouped } from '../../document/length.ts';
import { templateRule } from '../rule.ts';
import { metaTimeToLive, modifyChatappTemplate } from '../sources.ts';

const ranges = limits.template.ttlSeconds;

export default templateRule({
  title: 'A time-to-live is in the range of its category',
  severity: 'error',
  why: 'How long WhatsApp tries to deliver a message: 30 to 900 seconds for AUTHENTICATION, 30 to 43,200 for UTILITY. Without the field Meta takes 10 minutes for AUTHENTICATION and 30 days for the others, and it drops the setting when it moves a template to another category. An older edition of the page says that Alibaba Cloud’s staff must enable the field for the account first.',
  sources: [modifyChatappTemplate, metaTimeToLive],
  examples: {
    bad: [
      {
        text: '{"MessageSendTtlSeconds": «43201»}',
        message:
          'A UTILITY message can wait 30 to 43,200 seconds for its delivery, and 43,201 is outside of that. Write a number within.',
        fixed: '{"MessageSendTtlSeconds": 43200}',
      },
      {
        text: '{"MessageSendTtlSeconds": «29»}',
        message:
          'A UTILITY message can wait 30 to 43,200 seconds for its delivery, and 29 is outside of that. Write a number within.',
        fixed: '{"MessageSendTtlSeconds": 30}',
      },
    ],
    good: ['{"MessageSendTtlSeconds": 43200}', '{"MessageSendTtlSeconds": 30}'],
  },
  check({ value, category }, report) {
    const ttl = value.MessageSendTtlSeconds;
    if (!Number.isInteger(ttl) || ttl === -1 || (category !== 'AUTHENTICATION' && category !== 'UTILITY')) return;
    const { min, max } = ranges[category];
    const seconds = Number(ttl);
    if (seconds >= min && seconds <= max) return;
    const nearest = seconds < min ? min : max;
    const article = category === 'UTILITY' ? say`A` : say`An`;
    report({
      at: ['MessageSendTtlSeconds'],
      message: say`${article} ${category} message can wait ${grouped(min)} to ${grouped(max)} seconds for its delivery, and ${grouped(seconds)} is outside of that. Write a number within.`,
      suggest: [{ title: say`Write ${nearest}`, edits: [{ set: ['MessageSendTtlSeconds'], value: nearest }] }],
    });
  },
});
