import { reportEmoji } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaConversational } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const inName = say`A command name cannot have an emoji. Remove it, or use words instead.`;
const inDescription = say`A command description cannot have an emoji. Remove it, or use words instead.`;

export default automationRule({
  title: 'A command has no emoji',
  severity: 'error',
  why: 'Meta accepts only plain text in the names and descriptions of commands, and rejects emoji.',
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
