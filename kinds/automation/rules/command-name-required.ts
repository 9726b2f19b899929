import { say } from '../../../l10n/texts.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';
import { automationRule } from '../rule.ts';
import { reportMissingText } from '../shared/command-texts.ts';

const message = (property: string) =>
  say`This command has no name, so the customer cannot use it. Add ${property}, such as "help".`;

export default automationRule({
  title: 'A command has a name',
  severity: 'error',
  finds: 'missing',
  why: 'The name is what the customer picks or types after the slash, and what decides your answer. Graph requires it.',
  dispute: 'CAMS’s page calls `CommandName` optional. But CAMS passes commands on to Meta, which requires it.',
  sources: [graphAutomation, updateAutomation],
  examples: {
    bad: [
      {
        text: '{"Commands": [«{»"CommandDescription": "Talk to a person"}]}',
        message: message('CommandName'),
        fixed: '{"Commands": [{"CommandDescription": "Talk to a person", "CommandName": "help"}]}',
      },
      {
        text: '{"Commands": [{"CommandName": «" "», "CommandDescription": "Talk to a person"}]}',
        message: message('CommandName'),
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      },
      {
        text: '{"commands": [«{»"command_description": "Talk to a person"}]}',
        message: message('command_name'),
        fixed: '{"commands": [{"command_description": "Talk to a person", "command_name": "help"}]}',
      },
    ],
    good: [
      '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
    ],
  },
  check: (automation, report) => reportMissingText(automation, 'commandName', message, 'help', report),
});
