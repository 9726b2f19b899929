import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { manyScreens } from '../shared/examples.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'A flow has at most 100 screens',
  severity: 'error',
  why: 'Meta rejects a flow with more screens, in all versions.',
  sources: [errorsPage, validatorFacts],
  codes: ['MAX_SCREENS_NUMBER'],
  examples: {
    bad: [
      {
        text: `{«"screens"»: [${manyScreens(101)}]}`,
        message: 'The flow has 101 screens, but the limit is 100. Remove some, or split the flow.',
      },
    ],
    good: [`{"screens": [${manyScreens(2)}]}`],
  },
  explain: ({ value }) => ({
    message: say`The flow has ${(value as unknown[]).length} screens, but the limit is ${limits.screens}. Remove some, or split the flow.`,
  }),
});
