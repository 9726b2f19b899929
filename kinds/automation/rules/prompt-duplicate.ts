import { trimmed } from '../../../core/document/blank.ts';
import type { Path } from '../../../core/document/path.ts';
import { say } from '../../../l10n/texts.ts';
import { metaConversational } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const message = say`This ice breaker repeats an earlier one, so the customer would see it twice. Remove it, or ask something else.`;

export default automationRule({
  title: 'Ice breakers are all different',
  severity: 'warning',
  why: 'There is room for only a few ice breakers, and a repeated one takes the place of another question. To the customer, spaces around it and upper or lower case make no difference.',
  sources: [metaConversational],
  examples: {
    bad: [
      {
        text: '{"Prompts": ["Where is my order?", «"Where is my order?"»]}',
        message,
        fixed: '{"Prompts": ["Where is my order?"]}',
      },
      {
        text: '{"prompts": ["Opening hours", «"opening hours "»]}',
        message,
        fixed: '{"prompts": ["Opening hours"]}',
      },
    ],
    good: ['{"Prompts": ["Where is my order?", "Opening hours"]}', '{"prompts": ["Opening hours", "Opening days"]}'],
  },
  check({ prompts }, report) {
    if (prompts.length < 2) return;
    const earlier = new Map<string, Path>();
    for (const { at, value } of prompts) {
      const same = trimmed(value).toLowerCase();
      if (same === '') continue;
      const first = earlier.get(same);
      if (first === undefined) earlier.set(same, at);
      else {
        report({
          at,
          message,
          suggest: [{ title: say`Remove this ice breaker`, edits: [{ remove: at }] }],
          related: [{ at: first, message: say`The earlier one.` }],
        });
      }
    }
  },
});
