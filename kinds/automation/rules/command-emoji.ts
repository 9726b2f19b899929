import { reportEmoji } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaConversational } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const inName = say`An emoji stands in the name of this command, and commands cannot have any. Remove it, or say it in words.`;
const inDescription = say`An emoji stands in the description of this command, and commands cannot have any. Remove it, or say it in words.`;

export default automationRule({
  title: 'A command has no emoji',
  severity: 'error',
  why: 'Meta takes plain text for the names and descriptions of commands, and refuses emoji in them.',
  sources: [metaConversational],
  examples: {
    bad: [
      {
        text: '{"Commands": [{"CommandName": "flights«✈️»", "CommandDescription": "Book a flight"}]}',
        message: inName,
        fixed: '{"Commands": [{"CommandName": "flights", "CommandDescription": "Book a flight"}]}',
      },
      {
        text: '{"commands": [{"command_name": "flights", "command_description": "Book a flight «✈️»"}]}',
        message: inDescription,
        fixed: '{"commands": [{"command_name": "flights", "command_description": "Book a flight"}]}',
      },
    ],
    good: [
      '{"Commands": [{"CommandName": "flights", "CommandDescription": "Book a flight"}]}',
      '{"commands": [{"command_name": "flights", "command_description": "Book a flight®"}]}',
    ],
  },
  check({ commands }, report) {
    for (const { name, description } of commands) {
      if (name) reportEmoji(name, inName, report);
      if (description) reportEmoji(description, inDescription, report);
    }
  },
});
