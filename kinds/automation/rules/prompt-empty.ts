import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { graphOpenApi } from '../../sources.ts';

const message = say`This ice breaker is empty, so there is nothing to tap. Write a question that customers ask, or remove the entry.`;

export default schemaRule({
  title: 'An ice breaker says something',
  severity: 'error',
  finds: 'empty',
  why: 'The customer sees the text of the ice breaker and taps it to send it. An empty one has nothing to show or send.',
  sources: [graphOpenApi],
  examples: {
    bad: [
      { text: '{"Prompts": ["Opening hours", «""»]}', message, fixed: '{"Prompts": ["Opening hours"]}' },
      { text: '{"prompts": [«" "», "Opening hours"]}', message, fixed: '{"prompts": ["Opening hours"]}' },
    ],
    good: ['{"Prompts": ["Opening hours"]}', '{"prompts": ["Opening hours"]}'],
  },
  explain: ({ at }) => ({ message, suggest: [{ title: say`Remove the entry`, edits: [{ remove: at }] }] }),
});
