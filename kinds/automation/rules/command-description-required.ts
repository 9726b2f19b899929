import { say } from '../../../l10n/texts.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';
import { automationRule } from '../rule.ts';
import { reportMissingText } from '../shared/command-texts.ts';

const message = (property: string) =>
  say`This command has no description, so the customer cannot tell what it does. Add ${property}.`;

export default automationRule({
  title: 'A command has a description',
  severity: 'error',
  finds: 'missing',
  why: 'The list that opens after the slash shows the description next to the name. Graph requires it.',
  dispute: 'CAMS’s page calls `CommandDescription` optional. But CAMS passes commands on to Meta, which requires it.',
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
