import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';

export default schemaRule({
  title: 'A time-to-live is a whole number of seconds',
  severity: 'error',
  why: '`MessageSendTtlSeconds` counts seconds: only digits, without quotes and without a fraction.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"MessageSendTtlSeconds": «"120"»}',
        message: 'MessageSendTtlSeconds must be a whole number of seconds. Write only the digits.',
        fixed: '{"MessageSendTtlSeconds": 120}',
      },
      {
        text: '{"MessageSendTtlSeconds": «90.5»}',
        message: 'MessageSendTtlSeconds must be a whole number of seconds. Write a number without a fraction.',
      },
    ],
    good: ['{"MessageSendTtlSeconds": 120}'],
  },
  explain: ({ at, value }) => ({
    message:
      typeof value === 'number'
        ? say`MessageSendTtlSeconds must be a whole number of seconds. Write a number without a fraction.`
        : say`MessageSendTtlSeconds must be a whole number of seconds. Write only the digits.`,
    ...(typeof value === 'string' &&
      /^\d{1,9}$/.test(value) && {
        fix: { title: say`Write ${Number(value)}`, edits: [{ set: at, value: Number(value) }] },
      }),
  }),
});
