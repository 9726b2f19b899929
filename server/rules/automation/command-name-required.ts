import { schemaRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';

const message = 'This command has no name. Add one of letters, digits and underscores, such as track_order.';

export default schemaRule({
  title: 'A command has a name',
  severity: 'error',
  why: 'The customer picks a command by its name after typing a slash.',
  dispute: 'CAMS’s page has the name as optional; Graph, which CAMS hands it to, requires it.',
  sources: [graphAutomation, updateAutomation],
  examples: {
    bad: [
      { text: '{"Commands": [«{»"CommandDescription": "Talk to a person"}]}', message },
      { text: '{"commands": [{"command_name": «""», "command_description": "Talk to a person"}]}', message },
    ],
    good: ['{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}'],
  },
  explain: () => ({ message }),
});
