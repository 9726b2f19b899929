import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation } from '../../sources.ts';
import { automationRule } from '../rule.ts';
import { bareName } from '../shared/command-texts.ts';

const message = say`Remove the slash from the command name. WhatsApp adds it when it shows the command.`;

export default automationRule({
  title: 'The name of a command starts without a slash',
  severity: 'error',
  why: 'Customers see `/help` for the command `help`. A name that includes the slash is rejected.',
  sources: [graphAutomation],
  examples: {
    bad: [
      {
        text: '{"Commands": [{"CommandName": "«/»help", "CommandDescription": "Talk to a person"}]}',
        message,
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      },
      {
        text: '{"commands": [{"command_name": "«//»help", "command_description": "Talk to a person"}]}',
        message,
        fixed: '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
      },
    ],
    good: [
      '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
    ],
  },
  check({ commands }, report) {
    for (const { name } of commands) {
      if (!name) continue;
      const { bare, slashes } = bareName(name);
      if (slashes === 0) continue;
      report({
        at: name.at,
        span: { start: 0, end: slashes },
        message,
        ...(!isBlank(bare) && {
          fix: { title: say`Remove the slash`, edits: [{ splice: name.at, start: 0, end: slashes, text: '' }] },
        }),
      });
    }
  },
});
