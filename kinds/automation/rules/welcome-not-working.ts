import { say } from '../../../l10n/texts.ts';
import { metaConversational } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const message = say`Meta said in 2025 that welcome messages did not work at that time, so this may have no effect. Test it with a phone before you rely on it.`;

export default automationRule({
  title: 'A welcome message may not work',
  severity: 'info',
  why: 'Meta’s page of October 2025 said that welcome messages do not work at present. The request is accepted, but the business may never hear that a customer has opened the chat.',
  dispute: 'The 2026 page no longer says so, so this is only information.',
  sources: [{ title: 'Meta, Conversational components', date: '2025-10' }, metaConversational],
  examples: {
    bad: [
      { text: '{"EnableWelcomeMessage": «true»}', message },
      { text: '{"enable_welcome_message": «true»}', message },
    ],
    good: ['{"EnableWelcomeMessage": false}', '{"enable_welcome_message": false}'],
  },
  check({ value, names }, report) {
    if (value[names.welcome] === true) report({ at: [names.welcome], message });
  },
});
