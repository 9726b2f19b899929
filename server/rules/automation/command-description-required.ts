import { schemaRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';

const message = 'This command has no description. Add one sentence that says what it does.';

export default schemaRule({
  title: 'A command has a description',
  severity: 'error',
  why: 'The description stands beside the name when the customer picks a command.',
  dispute: 'CAMS’s page has the description as optional; Graph, which CAMS hands it to, requires it.',
  sources: [graphAutomation, updateAutomation],
  examples: {
    bad: [
      { text: '{"Commands": [«{»"CommandName": "help"}]}', message },
      { text: '{"commands": [{"command_name": "help", "command_description": «""»}]}', message },
    ],
    good: ['{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}'],
  },
  explain: () => ({ message }),
});
