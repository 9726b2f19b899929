import { reportEmoji } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaConversational } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const message = say`An ice breaker cannot have an emoji. Remove it, or use words instead.`;

export default automationRule({
  title: 'An ice breaker has no emoji',
  severity: 'error',
  why: 'Meta accepts only plain text in ice breakers, and rejects emoji. Characters such as © and ™ are not emoji unless they are shown as pictures.',
  sources: [metaConversational],
  examples: {
    bad: [
      { text: '{"Prompts": ["Book a flight «✈️»"]}', message, fixed: '{"Prompts": ["Book a flight"]}' },
      { text: '{"prompts": ["I need «👩‍⚕️» today"]}', message, fixed: '{"prompts": ["I need today"]}' },
    ],
    good: ['{"Prompts": ["Book a flight"]}', '{"prompts": ["Ferns by Lucky Shrub™"]}'],
  },
  check({ prompts }, report) {
    for (const prompt of prompts) reportEmoji(prompt, message, report);
  },
});
