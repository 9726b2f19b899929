import { grouped } from '../../../l10n/plural.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { graphOpenApi, metaConversational } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { automationRule } from '../rule.ts';

const { prompts: most, promptsCertain: certain } = limits.automation;

const five = '"Where is my order?", "Opening hours", "Return a parcel", "Gift cards", "Talk to a person"';
const four = '"Where is my order?", "Opening hours", "Return a parcel", "Gift cards"';
const three = '"Where is my order?", "Opening hours", "Return a parcel"';
const tooMany =
  'There are 5 ice breakers, but a chat shows at most 4, so more are rejected. Remove the 1 that matters least.';
const doubtful =
  'There are 4 ice breakers. The pages allow 4, but the published v23.0 schema only 3, so the fourth may be rejected. Keep 3 to be safe.';

export default automationRule({
  title: 'There are at most four ice breakers',
  severity: 'error',
  why: 'Ice breakers are the questions that a customer can tap in an empty chat. More than four are rejected, and four are a warning. They do not appear if the chat opens from a wa.me link with a prefilled text.',
  dispute:
    'Meta’s guide says four, but its published v23.0 schema says three. So five are an error, and exactly four a warning.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      { text: `{«"Prompts"»: [${five}]}`, message: tooMany },
      { text: `{«"prompts"»: [${five}]}`, message: tooMany },
      { text: `{«"Prompts"»: [${four}]}`, severity: 'warning', message: doubtful, fixed: `{"Prompts": [${three}]}` },
      { text: `{«"prompts"»: [${four}]}`, severity: 'warning', message: doubtful },
    ],
    good: [`{"Prompts": [${three}]}`, `{"prompts": [${three}]}`],
  },
  check({ names, promptCount: count = 0 }, report) {
    const at = [names.prompts];
    if (count > most) {
      const says = say`There are ${grouped(count)} ice breakers, but a chat shows at most ${most}, so more are rejected.`;
      const over = count - most;
      const least =
        over === 1 ? say`Remove the 1 that matters least.` : say`Remove the ${grouped(over)} that matter least.`;
      report({ at, message: sentences(says, least) });
    } else if (count > certain) {
      report({
        at,
        severity: 'warning',
        message: say`There are ${count} ice breakers. The pages allow ${most}, but the published v23.0 schema only ${certain}, so the fourth may be rejected. Keep ${certain} to be safe.`,
        suggest: [{ title: say`Remove the last one`, edits: [{ remove: [...at, count - 1] }] }],
      });
    }
  },
});
