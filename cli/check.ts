import path from 'node:path';
import { type CheckedFile, checkFile, count } from './checked.ts';
import { decodeText, findFiles } from './files.ts';
import { prettyReport } from './pretty.ts';
import { ruleSettings } from './settings.ts';
import { exitCodes, UsageError } from './usage.ts';

export interface CheckArguments {
  format: 'pretty' | 'json';
  maxWarnings?: number;
  quiet?: boolean;
  stdin?: boolean;
  stdinFilename?: string;
}

/** Runs `chatapp check`: prints the findings and returns the exit code. */
export async function runCheck(paths: readonly string[], options: CheckArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  if (options.stdin && paths.length > 0) throw new UsageError('Give either paths or --stdin, not both.');
  const files = options.stdin
    ? [
        checkFile(
          path.resolve(cwd, options.stdinFilename ?? 'stdin.chatapp.json'),
          cwd,
          rulesIn,
          decodeText(await readStdin()),
        ),
      ]
    : findFiles(paths.length > 0 ? paths : ['.'], cwd).map((file) => lean(checkFile(file, cwd, rulesIn)));
  const warnings = count(files, 'warning');
  const shown = options.quiet ? files.map((file) => onlyErrors(file)) : files;
  process.stdout.write(options.format === 'json' ? jsonReport(shown) : prettyReport(shown));
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany && options.format === 'pretty') {
    process.stderr.write(`${warnings} warnings are more than the ${options.maxWarnings} allowed by --max-warnings.\n`);
  }
  return tooMany || count(files, 'error') > 0 ? exitCodes.findings : exitCodes.fine;
}

/** Without what no report needs: a folder of documents is not kept in memory. */
const lean = ({ path, text, result }: CheckedFile): CheckedFile => ({
  path,
  text: result.findings.length > 0 ? text : undefined,
  result: { ...result, value: null },
});

const onlyErrors = (file: CheckedFile): CheckedFile => ({
  ...file,
  result: { ...file.result, findings: file.result.findings.filter(({ severity }) => severity === 'error') },
});

/** The answer for programs, whose shape docs/cli.md promises. */
function jsonReport(files: readonly CheckedFile[]): string {
  const report = {
    files: files.map(({ path, result: { kind, provider, findings } }) => ({
      path,
      kind,
      provider,
      findings: findings.map(({ rule, severity, message, pointer, range, fix }) => ({
        rule,
        severity,
        message,
        pointer,
        range,
        fixable: fix !== undefined,
      })),
    })),
    summary: {
      files: files.length,
      errors: count(files, 'error'),
      warnings: count(files, 'warning'),
      infos: count(files, 'info'),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
