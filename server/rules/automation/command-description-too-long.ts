import limits from '../../../schemas/limits.json' with { type: 'json' };
import { lengthFinding } from '../../document/length.ts';
import { automationRule } from '../rule.ts';
import { graphOpenApi, metaConversational } from '../sources.ts';

const described = (text: string) => `{"Commands": [{"CommandName": "help", "CommandDescription": ${text}}]}`;

export default automationRule({
  title: 'The description of a command has at most 256 characters',
  severity: 'error',
  why: 'Meta refuses longer descriptions, through CAMS as well.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      {
        text: described(`«"${'Talk. '.repeat(43)}"»`),
        message:
          'The description has 258 characters, and at most 256 are allowed; a longer one is refused. Shorten it by 2.',
      },
    ],
    good: [described(`"${'Talk'.repeat(64)}"`)],
  },
  check({ commands }, report) {
    for (const { description } of commands) {
      if (!description) continue;
      lengthFinding(
        description,
        limits.automation.commandDescription,
        'The description',
        'a longer one is refused',
        report,
      );
    }
  },
});
