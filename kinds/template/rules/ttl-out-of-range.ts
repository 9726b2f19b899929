import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { metaTimeToLive, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const ranges = limits.template.ttlSeconds;
/** What some category allows: of a template without one, only a number outside of this is wrong for certain. */
const widest = { min: ranges.UTILITY.min, max: ranges.MARKETING.max };

const withoutCategory = { 'template/category-missing': 'off' } as const;
/** A template that does not say its category. */
const unsaid = (seconds: string) =>
  `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Components": [{"Type": "BODY", "Text": "Hello."}], "MessageSendTtlSeconds": ${seconds}}`;

export default templateRule({
  title: 'A time-to-live is in the range of its category',
  severity: 'error',
  why: 'How long WhatsApp tries to deliver a message: 30 to 900 seconds for AUTHENTICATION, 30 to 43,200 for UTILITY. Without the field, Meta tries for 10 minutes for AUTHENTICATION and 30 days for the others, and it drops the setting when it moves a template to another category. If a template does not say its category, only a value that no category allows is an error. An older edition of the page says that Alibaba Cloud staff must enable the field for the account first.',
  sources: [modifyChatappTemplate, metaTimeToLive],
  examples: {
    bad: [
      {
        text: '{"MessageSendTtlSeconds": «43201»}',
        message:
          'A UTILITY message can wait 30 to 43,200 seconds for delivery, but 43,201 is outside that range. Write a number in the range.',
        fixed: '{"MessageSendTtlSeconds": 43200}',
      },
      {
        text: '{"MessageSendTtlSeconds": «29»}',
        message:
          'A UTILITY message can wait 30 to 43,200 seconds for delivery, but 29 is outside that range. Write a number in the range.',
        fixed: '{"MessageSendTtlSeconds": 30}',
      },
      {
        whole: true,
        text: unsaid('«12»'),
        message:
          'A message can wait 30 to 2,592,000 seconds for delivery, but 12 is outside that range. Write a number in the range.',
        settings: withoutCategory,
      },
      {
        whole: true,
        text: unsaid('«2592001»'),
        message:
          'A message can wait 30 to 2,592,000 seconds for delivery, but 2,592,001 is outside that range. Write a number in the range.',
        settings: withoutCategory,
      },
    ],
    good: [
      '{"MessageSendTtlSeconds": 43200}',
      '{"MessageSendTtlSeconds": 30}',
      { whole: true, text: unsaid('2592000'), settings: withoutCategory },
    ],
  },
  check({ value, category }, report) {
    const ttl = value.MessageSendTtlSeconds;
    // MARKETING has a rule of its own.
    if (!Number.isInteger(ttl) || ttl === -1 || category === 'MARKETING') return;
    const isKnown = category === 'AUTHENTICATION' || category === 'UTILITY';
    const { min, max } = isKnown ? ranges[category] : widest;
    const seconds = Number(ttl);
    if (seconds >= min && seconds <= max) return;
    const nearest = seconds < min ? min : max;
    const a = category === 'UTILITY' ? say`A UTILITY message` : say`An AUTHENTICATION message`;
    report({
      at: ['MessageSendTtlSeconds'],
      message: say`${isKnown ? a : say`A message`} can wait ${grouped(min)} to ${grouped(max)} seconds for delivery, but ${grouped(seconds)} is outside that range. Write a number in the range.`,
      suggest: [{ title: say`Write ${nearest}`, edits: [{ set: ['MessageSendTtlSeconds'], value: nearest }] }],
    });
  },
});
