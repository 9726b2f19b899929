import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../core/document/parse.ts';
import type { Finding, Range } from '../core/finding.ts';
import type { Links } from '../core/kind.ts';
import limits from '../core/limits.json' with { type: 'json' };
import { checkParsed, kinds } from '../kinds/index.ts';
import {
  createOpenedScreens,
  endpointFinding,
  type OpenedScreens,
  openedScreenFinding,
} from '../kinds/openedScreens.ts';
import { type Other, placeOfMeaning, sameTargetFinding } from '../kinds/sameTarget.ts';
import { type Meaning, meaningOf, twinsAmong } from '../kinds/twins.ts';
import { type CheckedFile, checkFile, type FileReport } from './checked.ts';
import { decodeText, findFiles, NoDocuments, readText, shownPath } from './files.ts';
import { flowPartOf } from './openedScreens.ts';
import { print, printError } from './output.ts';
import { compactReport } from './reports/compact.ts';
import { findingsReport } from './reports/findings.ts';
import { githubReport, writeStepSummary } from './reports/github.ts';
import { jsonReport } from './reports/json.ts';
import { sarifReport } from './reports/sarif.ts';
import { count } from './reports/summary.ts';
import { type RulesIn, ruleSettings } from './settings.ts';
import { exitCodes, UsageError } from './usage.ts';

/** How findings are printed. */
const reports = {
  pretty: findingsReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  compact: compactReport,
};

type Format = keyof typeof reports;

export const formats = Object.keys(reports) as Format[];

export interface CheckArguments {
  format: Format;
  maxWarnings?: number;
  quiet?: boolean;
  stdin?: boolean;
  stdinFilename?: string;
  /** The id of the kind that every file is to be checked as. */
  kind?: string;
  allowEmpty?: boolean;
}

/** Runs `chatapp check`: prints the findings and returns the exit code. */
export async function runCheck(paths: readonly string[], options: CheckArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const { kind } = options;
  if (kind !== undefined && !kinds.some(({ id }) => id === kind)) {
    throw new UsageError(`There is no kind "${kind}". Write one of ${kinds.map(({ id }) => id).join(', ')}.`);
  }
  if (options.stdin && paths.length > 0) throw new UsageError('Give either paths or --stdin, not both.');
  const files: FileReport[] = options.stdin
    ? [
        checkFile(
          path.resolve(cwd, options.stdinFilename ?? 'stdin.chatapp.json'),
          cwd,
          rulesIn,
          decodeText(await readStdin()),
          { ...(kind !== undefined && { kind }) },
        ),
      ]
    : checkAll(await filesIn(paths.length > 0 ? paths : ['.'], cwd, options), cwd, rulesIn, kind);
  const warnings = count(files, 'warning');
  const shown = options.quiet ? files.map((file) => onlyErrors(file)) : files;
  print(await reports[options.format](shown));
  if (options.format === 'github') writeStepSummary(shown);
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany && options.format === 'pretty') {
    printError(`${warnings} warnings are more than the ${options.maxWarnings} allowed by --max-warnings.\n`);
  }
  return tooMany || count(files, 'error') > 0 ? exitCodes.findings : exitCodes.fine;
}

/** The files to check. Where there are none, a program that reads the answer gets one all the same. */
async function filesIn(
  paths: readonly string[],
  cwd: string,
  { format, allowEmpty = false }: CheckArguments,
): Promise<string[]> {
  try {
    return await findFiles(paths, cwd, { allowEmpty });
  } catch (error) {
    if (error instanceof NoDocuments && (format === 'json' || format === 'sarif')) print(reports[format]([]));
    throw error;
  }
}

/** Checks files, each by itself, and then whether several mean the same thing at a target. */
function checkAll(files: readonly string[], cwd: string, rulesIn: RulesIn, kind: string | undefined): FileReport[] {
  const meanings = new Map<string, Meaning>();
  const openedScreens = createOpenedScreens();
  const reports = files.map((file) => {
    let links: Links | undefined;
    const checked = checkFile(file, cwd, rulesIn, undefined, {
      ...(kind !== undefined && { kind }),
      onModel: (dialect, model) => {
        links = dialect.kind.links?.(model);
      },
    });
    const { document } = checked.result;
    if (document) meanings.set(file, meaningOf(document));
    if (links) openedScreens.set(file, flowPartOf(file, links, checked.text ?? ''));
    return lean(checked);
  });
  const run = { files, cwd, rulesIn };
  return withOpenedScreens(withTwins(reports, meanings, run), openedScreens, run);
}

/** What holds for all files of a run. */
interface Run {
  files: readonly string[];
  cwd: string;
  rulesIn: RulesIn;
}

/** Adds that files mean the same. */
function withTwins(
  reports: readonly FileReport[],
  meanings: ReadonlyMap<string, Meaning>,
  { files, cwd, rulesIn }: Run,
): readonly FileReport[] {
  const twins = twinsAmong(meanings);
  const twinned = twins.all();
  if (twinned.length === 0) return reports;
  const places = new Map(twinned.map((file) => [file, placeIn(file)]));
  const start = { line: 0, character: 0 };
  const otherOf = (file: string): Other => ({
    ...{ shown: shownPath(file, cwd), file: shownPath(file, cwd) },
    range: places.get(file)?.range ?? { start, end: start },
  });
  return reports.map((report, index) => {
    const file = files[index] ?? '';
    const place = places.get(file);
    if (!place) return report;
    const { first, count } = twins.of(file);
    const finding = sameTargetFinding(place.range, first.map(otherOf), count, rulesIn(path.dirname(file)));
    return finding ? withFindings(report, [finding], place.text) : report;
  });
}

/** Adds what is wrong between the files of a flow: a button that opens no screen, screens that ask no endpoint. */
function withOpenedScreens(
  reports: readonly FileReport[],
  openedScreens: OpenedScreens,
  { files, cwd, rulesIn }: Run,
): FileReport[] {
  return reports.map((report, index) => {
    const file = files[index] ?? '';
    const part = openedScreens.of(file);
    if (!part) return report;
    const rules = rulesIn(path.dirname(file));
    const endpoint = openedScreens.endpointFault(part);
    const found = [
      ...openedScreens.unknown(part.openers).map((one) => {
        const shown = shownPath(one.file, cwd);
        return openedScreenFinding({ ...one, file: shown }, shown, rules);
      }),
      endpoint &&
        endpointFinding({ ...endpoint, file: shownPath(endpoint.file, cwd) }, shownPath(endpoint.file, cwd), rules),
    ].flatMap((finding) => finding ?? []);
    if (found.length === 0) return report;
    const read = readText(file);
    return 'text' in read ? withFindings(report, found, read.text) : report;
  });
}

/** @param text was not kept where there were no findings */
function withFindings(report: FileReport, more: readonly Finding[], text: string): FileReport {
  const findings = [...report.result.findings, ...more].sort((a, b) => a.range.start.line - b.range.start.line);
  return { ...report, text, result: { ...report.result, findings } };
}

/** Where a file says what it means, and its text, which was not kept. */
function placeIn(file: string): { text: string; range: Range } | undefined {
  const read = readText(file);
  if (!('text' in read)) return undefined;
  const parsed = parse(read.text);
  const { document } = checkParsed(parsed, { file });
  const lines = TextDocument.create('', '', 0, parsed.text);
  return document ? { text: read.text, range: placeOfMeaning(document, parsed.tree(), lines) } : undefined;
}

/** Without what no report needs: a folder of documents is not kept in memory. */
const lean = ({ path, text, result: { kind, provider, findings } }: CheckedFile): FileReport => ({
  path,
  text: findings.length > 0 ? text : undefined,
  result: { kind, provider, findings },
});

const onlyErrors = (file: FileReport): FileReport => ({
  ...file,
  result: { ...file.result, findings: file.result.findings.filter(({ severity }) => severity === 'error') },
});

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    // One byte more than is taken says that it is too much; the rest need not be kept.
    if (size > limits.document.fileBytes) break;
  }
  return Buffer.concat(chunks);
}
