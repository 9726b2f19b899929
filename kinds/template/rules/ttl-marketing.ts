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
  why: 'The page of the operation gives a range for AUTHENTICATION and UTILITY alone. Meta lets marketing messages wait 43,200 to 2,592,000 seconds, and only when they are sent through its Marketing Messages API. Inside that range this is a warning, outside an error.',
  dispute: 'Alibaba Cloud names no range for MARKETING; Meta does, for another API.',
  sources: [metaTimeToLive, modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Category": "MARKETING", "MessageSendTtlSeconds": «120»}',
        message:
          'A MARKETING message cannot wait 120 seconds: Meta takes 43,200 to 2,592,000, CAMS names no range at all. Remove the field.',
        fixed: '{"Category": "MARKETING"}',
      },
      {
        text: '{"Category": "MARKETING", "MessageSendTtlSeconds": «43200»}',
        severity: 'warning',
        message:
          'CAMS names no time-to-live for MARKETING, and Meta only for its Marketing Messages API, so this may have no effect. Remove the field, or try it.',
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
        message: say`CAMS names no time-to-live for MARKETING, and Meta only for its Marketing Messages API, so this may have no effect. Remove the field, or try it.`,
        suggest,
      });
    } else {
      report({
        at,
        message: say`A MARKETING message cannot wait ${grouped(seconds)} seconds: Meta takes ${grouped(min)} to ${grouped(max)}, CAMS names no range at all. Remove the field.`,
        suggest,
      });
    }
  },
});
