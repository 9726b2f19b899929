import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { graphOpenApi, metaConversational } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { automationRule } from '../rule.ts';

const at256 = 'Ask about it. '.repeat(18).concat('Bye.');
const message = `The description has 257 characters, but the limit is 256; a longer one is rejected. Shorten it by 1.`;

export default automationRule({
  title: 'The description of a command has at most 256 characters',
  severity: 'error',
  why: 'Longer descriptions are rejected. The list that opens after the slash shows only the start of a long one, so the first words matter. The limit counts Unicode code points.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      { text: `{"Commands": [{"CommandName": "help", "CommandDescription": «"${at256}."»}]}`, message },
      { text: `{"commands": [{"command_name": "help", "command_description": «"${at256}."»}]}`, message },
    ],
    good: [
      `{"Commands": [{"CommandName": "help", "CommandDescription": "${at256}"}]}`,
      `{"commands": [{"command_name": "help", "command_description": "${at256}"}]}`,
    ],
  },
  check({ commands }, report) {
    for (const { description } of commands) {
      if (!description) continue;
      const limit = limits.automation.commandDescription;
      lengthFinding(
        description,
        limit,
        () => say`The description`,
        () => say`a longer one is rejected`,
        report,
      );
    }
  },
});
