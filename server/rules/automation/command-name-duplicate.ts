import type { Path } from '../../document/path.ts';
import { shorten } from '../enumerations.ts';
import { automationRule } from '../rule.ts';
import { graphAutomation, graphOpenApi } from '../sources.ts';

const help = (name: string) => `{"CommandName": ${name}, "CommandDescription": "Talk to a person"}`;

export default automationRule({
  title: 'Command names are unique',
  severity: 'error',
  why: 'Two commands with one name are refused (422/100). Names that differ in case only are a warning.',
  sources: [graphAutomation, graphOpenApi],
  examples: {
    bad: [
      {
        text: `{"Commands": [${help('"help"')}, ${help('«"help"»')}]}`,
        message: 'Another command is called "help" too, which is refused (100). Give each its own name.',
      },
      {
        text: `{"Commands": [${help('"help"')}, ${help('«"Help"»')}]}`,
        severity: 'warning',
        message: '"Help" differs from another command in case only, and may be refused (100). Give each its own name.',
      },
    ],
    good: [`{"Commands": [${help('"help"')}, ${help('"hotel"')}]}`],
  },
  check({ commands }, report) {
    const seen = new Map<string, { at: Path; value: string }>();
    for (const { name } of commands) {
      if (!name || name.value.trim() === '') continue;
      const key = name.value.trim().toLowerCase();
      const first = seen.get(key);
      if (!first) {
        seen.set(key, name);
        continue;
      }
      const related = [{ at: first.at, message: 'The first one.' }];
      const shown = shorten(name.value);
      if (first.value.trim() === name.value.trim()) {
        const message = `Another command is called "${shown}" too, which is refused (100). Give each its own name.`;
        report({ at: name.at, message, related });
      } else {
        const message = `"${shown}" differs from another command in case only, and may be refused (100). Give each its own name.`;
        report({ at: name.at, severity: 'warning', message, related });
      }
    }
  },
});
