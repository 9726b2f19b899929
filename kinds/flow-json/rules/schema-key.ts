import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Flow JSON has no $schema',
  severity: 'info',
  why: 'Meta rejects properties that it does not know, and $schema is one. While you write, it does no harm, and tells editors what the file is. A push overwrites it with spaces, so that every line stays where it is.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: '{«"$schema"»: "https://example.com/flow.json"}',
        message:
          'Meta does not accept "$schema" in Flow JSON. A push from here leaves it out; remove it if you upload the file in another way.',
        fixed: '{}',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ value }, report) {
    if (!Object.hasOwn(value, '$schema')) return;
    report({
      at: ['$schema'],
      onKey: true,
      message: say`Meta does not accept "$schema" in Flow JSON. A push from here leaves it out; remove it if you upload the file in another way.`,
      suggest: [{ title: say`Remove "$schema"`, edits: [{ remove: ['$schema'] }] }],
    });
  },
});
