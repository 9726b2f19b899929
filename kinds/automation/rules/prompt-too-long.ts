import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { graphOpenApi, metaConversational } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { automationRule } from '../rule.ts';

const at80 = 'Can you tell me when the parcel with my new shoes will arrive at my front door?!';
const message = `The ice breaker has 81 characters, but the limit is 80; a longer one is rejected. Shorten it by 1.`;

export default automationRule({
  title: 'An ice breaker has at most 80 characters',
  severity: 'error',
  why: 'The customer taps an ice breaker instead of typing it. Longer ones are rejected. The limit counts Unicode code points.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      { text: `{"Prompts": [«"${at80}!"»]}`, message },
      { text: `{"prompts": ["Opening hours", «"${at80}!"»]}`, message },
    ],
    good: [`{"Prompts": ["${at80}"]}`, `{"prompts": ["${at80}"]}`],
  },
  check({ prompts }, report) {
    for (const prompt of prompts) {
      lengthFinding(
        prompt,
        limits.automation.prompt,
        () => say`The ice breaker`,
        () => say`a longer one is rejected`,
        report,
      );
    }
  },
});
