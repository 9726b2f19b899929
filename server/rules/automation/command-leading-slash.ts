import { automationRule } from '../rule.ts';
import { graphAutomation } from '../sources.ts';

const message = 'A command name has no slash before it: the customer’s app shows one. Remove it.';

export default automationRule({
  title: 'A command name has no leading slash',
  severity: 'error',
  why: 'The customer types the slash; the name begins after it.',
  sources: [graphAutomation],
  examples: {
    bad: [
      {
        text: '{"Commands": [{"CommandName": "«/»help", "CommandDescription": "Talk to a person"}]}',
        message,
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      },
    ],
    good: ['{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}'],
  },
  check({ commands }, report) {
    for (const { name } of commands) {
      const slashes = name && /^\s*\/+/.exec(name.value)?.[0];
      if (!name || !slashes) continue;
      const span = { start: 0, end: slashes.length };
      const fix = { title: 'Remove the slash', edits: [{ splice: name.at, ...span, text: '' }] };
      report({ at: name.at, span, message, fix });
    }
  },
});
