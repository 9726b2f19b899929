import { schemaRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';

export default schemaRule({
  title: 'The welcome message is turned on with true, off with false',
  severity: 'error',
  why: 'The switch is a yes-or-no value. A text, even "true", is none.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        text: '{"EnableWelcomeMessage": «"false"»}',
        message: 'EnableWelcomeMessage takes true or false, without quotes.',
        fixed: '{"EnableWelcomeMessage": false}',
      },
      {
        text: '{"enable_welcome_message": «1», "prompts": ["Where is my order?"]}',
        message: 'enable_welcome_message takes true or false, without quotes.',
      },
    ],
    good: ['{"EnableWelcomeMessage": false}'],
  },
  explain({ at, value }) {
    const meant = value === 'true' ? true : value === 'false' ? false : undefined;
    return {
      message: `${at.at(-1)} takes true or false, without quotes.`,
      ...(meant !== undefined && { fix: { title: `Write ${meant}`, edits: [{ set: at, value: meant }] } }),
    };
  },
});
