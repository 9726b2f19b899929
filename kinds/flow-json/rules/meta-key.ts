import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Flow JSON has no property meta',
  severity: 'error',
  why: 'Only Meta’s own tools write this property, and Meta rejects it in flows of others.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: '{«"meta"»: {"lead_gen_ai": true}}',
        message: 'Only Meta’s own tools may write "meta", so this flow would be rejected. Remove it.',
        fixed: '{}',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ value }, report) {
    if (!Object.hasOwn(value, 'meta')) return;
    report({
      at: ['meta'],
      onKey: true,
      message: say`Only Meta’s own tools may write "meta", so this flow would be rejected. Remove it.`,
      suggest: [{ title: say`Remove "meta"`, edits: [{ remove: ['meta'] }] }],
    });
  },
});
