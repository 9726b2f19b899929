import { automationRule } from '../rule.ts';
import { metaConversational } from '../sources.ts';

const message =
  'Meta’s page of October 2025 says that welcome messages do not work at present; the page of 2026 is silent. Try whether customers get one.';

export default automationRule({
  title: 'Welcome messages may not work',
  severity: 'info',
  why: 'With the switch on, Meta tells the business when a customer opens the chat for the first time. In October 2025 its page said that this does not work at present.',
  sources: [metaConversational],
  examples: {
    bad: [{ text: '{"EnableWelcomeMessage": «true»}', message }],
    good: ['{"EnableWelcomeMessage": false}'],
  },
  check({ value, names }, report) {
    if (value[names.welcome] === true) report({ at: [names.welcome], message });
  },
});
