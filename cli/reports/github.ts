import { appendFileSync } from 'node:fs';
import type { Severity } from '../../core/rules/settings.ts';
import { inMarkdown } from '../../l10n/plain.ts';
import type { FileReport } from '../checked.ts';
import { reasonOf } from '../files.ts';
import { printError, workflowCommand } from '../output.ts';
import { count, plural, summaryLine } from './summary.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' };

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What GitHub shows of each severity in one step; it leaves out the rest without a word. */
const SHOWN_BY_GITHUB = 10;

/** Rows of the summary, which GitHub takes up to 1 MiB of. */
const MOST_ROWS = 500;

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
  return `${[...lines, ...hidden(files), summaryLine(files)].join('\n')}\n`;
}

/** What GitHub does not show of these findings. */
function hidden(files: readonly FileReport[]): string[] {
  const tooMany = severities.flatMap((severity) => {
    const found = count(files, severity);
    return found > SHOWN_BY_GITHUB ? [`${SHOWN_BY_GITHUB} of ${plural(found, severity)}`] : [];
  });
  return tooMany.length === 0
    ? []
    : [`GitHub shows only ${tooMany.join(', ')} beside the lines. All are in this log and in the summary of the step.`];
}

/**
 * Adds a table of the findings to the summary of the step, where GitHub Actions names a file for it. That it cannot be
 * written is said, and changes nothing else.
 */
export function writeStepSummary(files: readonly FileReport[]): void {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (!GITHUB_STEP_SUMMARY) return;
  try {
    appendFileSync(GITHUB_STEP_SUMMARY, stepSummary(files));
  } catch (error) {
    printError(`The summary of the step cannot be written: ${reasonOf(error)}.\n`);
  }
}

/** The findings as a table in Markdown, the worst first. */
function stepSummary(files: readonly FileReport[]): string {
  const title = `### ChatApp\n\n${inMarkdown(summaryLine(files))}\n`;
  const rows = severities.flatMap((severity) =>
    files.flatMap(({ path, result }) =>
      result.findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule, message, range: { start } }) => {
          const cells = [severity, `${path}:${start.line + 1}`, message, rule].map((cell) => inMarkdown(cell));
          return `| ${cells.join(' | ')} |`;
        }),
    ),
  );
  if (rows.length === 0) return title;
  const more = rows.length > MOST_ROWS ? [`\nAnd ${rows.length - MOST_ROWS} more, in the log.`] : [];
  const heads = ['| Severity | Place | What is wrong | Rule |', '| --- | --- | --- | --- |'];
  return `${[title, ...heads, ...rows.slice(0, MOST_ROWS), ...more].join('\n')}\n`;
}
