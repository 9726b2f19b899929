import limits from '../../../schemas/limits.json' with { type: 'json' };
import { lengthOf } from '../../document/length.ts';
import { automationRule } from '../rule.ts';
import { graphOpenApi, metaConversational } from '../sources.ts';

const { commandName: most, commandNameCertain: certain } = limits.automation;
const named = (name: string) => `{"Commands": [{"CommandName": ${name}, "CommandDescription": "Talk to a person"}]}`;

export default automationRule({
  title: 'A command name has at most 32 characters',
  severity: 'error',
  why: 'More than 32 characters are refused; 31 and 32 are a warning.',
  dispute: 'Meta’s page of the conversational components says 32; the published schema of v23.0 says 30.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      {
        text: named(`«"${'a'.repeat(33)}"»`),
        message: 'The command name has 33 characters, and at most 32 are allowed. Shorten it by 1.',
      },
      {
        text: named(`«"${'a'.repeat(31)}"»`),
        severity: 'warning',
        message: 'The command name has 31 characters. Meta’s page allows 32, the schema of its API 30; 30 are safe.',
      },
    ],
    good: [named(`"${'a'.repeat(30)}"`)],
  },
  check({ commands }, report) {
    for (const { name } of commands) {
      const length = name ? lengthOf(name.value) : 0;
      if (!name || length <= certain) continue;
      if (length > most) {
        report({
          at: name.at,
          message: `The command name has ${length} characters, and at most ${most} are allowed. Shorten it by ${length - most}.`,
        });
      } else {
        const message = `The command name has ${length} characters. Meta’s page allows ${most}, the schema of its API ${certain}; ${certain} are safe.`;
        report({ at: name.at, severity: 'warning', message });
      }
    }
  },
});
