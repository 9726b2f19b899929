import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { metaTimeToLive, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const { min, max } = limits.template.ttlSeconds.MARKETING;

export default templateRule({
  title: 'A marketing template has no time-to-live of its own',
  severity: 'error',
  finds: 'misplaced',
  why: 'CAMS’s page gives a range only for AUTHENTICATION and UTILITY. Meta lets marketing messages wait 43,200 to 2,592,000 seconds, and only if they are sent through its Marketing Messages API. A value in that range is a warning here, any other an error.',
  dispute: 'Alibaba Cloud gives no range for MARKETING; Meta does, for another API.',
  sources: [metaTimeToLive, modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Category": "MARKETING", "MessageSendTtlSeconds": «120»}',
        message:
          'A MARKETING message cannot wait 120 seconds: Meta allows 43,200 to 2,592,000, and CAMS gives no range at all. Remove the field.',
        fixed: '{"Category": "MARKETING"}',
      },
      {
        text: '{"Category": "MARKETING", "MessageSendTtlSeconds": «43200»}',
        severity: 'warning',
        message:
          'CAMS gives no time-to-live for MARKETING, and Meta has one only in its Marketing Messages API, so this may have no effect. Remove the field, or test it.',
        fixed: '{"Category": "MARKETING"}',
      },
    ],
    good: ['{"Category": "MARKETING"}'],
  },
  check({ value, category }, report) {
    const ttl = value.MessageSendTtlSeconds;
    if (category !== 'MARKETING' || !Number.isInteger(ttl) || ttl === -1) return;
    const at = ['MessageSendTtlSeconds'];
    const seconds = Number(ttl);
    const suggest = [{ title: say`Remove MessageSendTtlSeconds`, edits: [{ remove: at }] }];
    if (seconds >= min && seconds <= max) {
      report({
        at,
        severity: 'warning',
        message: say`CAMS gives no time-to-live for MARKETING, and Meta has one only in its Marketing Messages API, so this may have no effect. Remove the field, or test it.`,
        suggest,
      });
    } else {
      report({
        at,
        message: say`A MARKETING message cannot wait ${grouped(seconds)} seconds: Meta allows ${grouped(min)} to ${grouped(max)}, and CAMS gives no range at all. Remove the field.`,
        suggest,
      });
    }
  },
});
