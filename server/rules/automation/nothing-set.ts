import { automationRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';

export default automationRule({
  title: 'An automation sets something',
  severity: 'warning',
  why: 'Without welcome message, ice breakers and commands the update has nothing to say, or clears what is set.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{»"CustSpaceId": "1", "PhoneNumber": "8613000000000"}',
        message: 'This automation sets nothing. Add Prompts, Commands or EnableWelcomeMessage.',
      },
    ],
    good: ['{"Prompts": ["Where is my order?"], "Commands": []}'],
  },
  check({ value, names }, report) {
    const { welcome, prompts, commands } = names;
    if ([welcome, prompts, commands].some((member) => Object.hasOwn(value, member))) return;
    report({ at: [], message: `This automation sets nothing. Add ${prompts}, ${commands} or ${welcome}.` });
  },
});
