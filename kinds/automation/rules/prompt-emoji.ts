import { reportEmoji } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaConversational } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const message = say`An emoji stands in this ice breaker, and ice breakers cannot have any. Remove it, or say it in words.`;

export default automationRule({
  title: 'An ice breaker has no emoji',
  severity: 'error',
  why: 'Meta takes plain text for ice breakers, and refuses emoji in them. Signs such as © and ™ are no emoji as long as they are not shown as pictures.',
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
