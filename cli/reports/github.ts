import type { FileReport } from '../checked.ts';
import { workflowCommand } from '../output.ts';
import { summaryLine } from './pretty.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request. What comes
 * from a document is escaped: a line of it can be no command.
 */
export function githubReport(files: readonly FileReport[]): string {
  const lines = files.flatMap(({ path, result }) =>
    result.findings.map(({ severity, rule, message, range: { start, end } }) => {
      const properties = {
        file: path,
        line: start.line + 1,
        endLine: end.line + 1,
        col: start.character + 1,
        endColumn: end.character + 1,
        title: rule,
      };
      return workflowCommand(commands[severity], properties, message);
    }),
  );
  return `${[...lines, summaryLine(files)].join('\n')}\n`;
}
