import { reportEmoji } from '../plain-texts.ts';
import { automationRule } from '../rule.ts';
import { metaConversational } from '../sources.ts';

const message = 'A command cannot have an emoji. Remove it.';

export default automationRule({
  title: 'A command has no emoji',
  severity: 'error',
  why: 'Meta refuses emoji in the names and descriptions of commands, through CAMS as well.',
  sources: [metaConversational],
  examples: {
    bad: [
      {
        text: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person «🙂»"}]}',
        message,
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      },
      { text: '{"commands": [{"command_name": "help«🙂»", "command_description": "Talk to a person"}]}', message },
    ],
    good: ['{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}'],
  },
  check({ commands }, report) {
    for (const { name, description } of commands) {
      if (name) reportEmoji(name, message, report);
      if (description) reportEmoji(description, message, report);
    }
  },
});
