import { say } from '../../../l10n/texts.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';
import { automationRule } from '../rule.ts';
import { reportMissingText } from '../shared/command-texts.ts';

const message = (member: string) =>
  say`This command has no description, and the customer could not tell what it does. Add ${member}.`;

export default automationRule({
  title: 'A command has a description',
  severity: 'error',
  finds: 'missing',
  why: 'The description stands beside the name in the list that opens after the slash. Graph requires it.',
  dispute: 'The page of CAMS calls `CommandDescription` optional. CAMS hands commands on to Meta, which requires it.',
  sources: [graphAutomation, updateAutomation],
  examples: {
    bad: [
      {
        text: '{"Commands": [«{»"CommandName": "help"}]}',
        message: message('CommandDescription'),
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "What the command does"}]}',
      },
      { text: '{"commands": [«{»"command_name": "help"}]}', message: message('command_description') },
      {
        text: '{"commands": [{"command_name": "help", "command_description": «""»}]}',
        message: message('command_description'),
        fixed: '{"commands": [{"command_name": "help", "command_description": "What the command does"}]}',
      },
    ],
    good: [
      '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
    ],
  },
  check: (automation, report) =>
    reportMissingText(automation, 'commandDescription', message, 'What the command does', report),
});
