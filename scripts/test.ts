/**
 * Runs every test there is, one suite after the other, and ends with one line: `N passed, N failed`.
 * `npm test -- unit` runs the suites whose name is given.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';

interface Suite {
  name: string;
  what: string;
  command: readonly string[];
  /** Why it cannot run on this machine: said aloud, never passed over in silence. */
  notHere?: string | false;
}

interface Counts {
  passed: number;
  failed: number;
}

const resultFile = 'out/results.json';
const isWindows = process.platform === 'win32';
const isLinux = process.platform === 'linux';
const notLinux = !isLinux && 'it needs the editor in headless Chromium, which is set up on Linux only';

const suites: readonly Suite[] = [
  {
    name: 'unit',
    what: 'rules, server, push, sandbox and command line',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`],
  },
  {
    name: 'extension',
    what: 'the extension inside VS Code',
    command: ['tsx', 'test/extension/run.ts'],
  },
  {
    name: 'ui',
    what: 'the packaged extension, driven as a person would',
    command: ['tsx', 'test/ui/run.ts'],
    notHere: notLinux,
  },
  {
    name: 'editors',
    what: 'the language server in Neovim, with the settings of docs/editors.md',
    command: ['tsx', 'test/editors/run.ts'],
    notHere: !isLinux && 'it needs Neovim, which is set up on Linux only',
  },
];

/**
 * A suite that says nothing for so long hangs: a rule that loops forever, say, which no test can end from within. How
 * long all of it may take depends on what else the machine does.
 */
const silentMinutes = 6;

/** Runs a tool of this repository; Windows needs its shell for the `.cmd` in node_modules/.bin. */
async function run(command: readonly string[]): Promise<{ status: number; output: string }> {
  const child = spawn('npx', ['--no-install', ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: isWindows,
    // A group of its own, so that what the suite started ends with it.
    detached: !isWindows,
  });
  const limit = setTimeout(() => {
    console.error(`\nStopped: the suite has said nothing for ${silentMinutes} minutes.`);
    endWithChildren(child);
  }, silentMinutes * 60_000);
  const end = () => {
    endWithChildren(child);
    process.exit(1);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    limit.refresh();
    output += text;
    process.stdout.write(text);
  });
  const [code] = await once(child, 'close');
  clearTimeout(limit);
  process.off('SIGINT', end).off('SIGTERM', end);
  return { status: code ?? 1, output };
}

function endWithChildren({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}

/** What a suite counted. One that fails without counting a failure has failed as a whole. */
function countsOf(suite: Suite, { status, output }: { status: number; output: string }): Counts {
  const counted = suite.name === 'unit' ? fromVitest() : fromLastLine(output);
  if (status !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  if (counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  return counted;
}

function fromVitest(): Counts {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Suites of our own end every run with such a line; one that runs twice, on two editors, has two. */
function fromLastLine(output: string): Counts {
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  return lines.reduce(
    (sum, [, passed, failed]) => ({ passed: sum.passed + Number(passed), failed: sum.failed + Number(failed) }),
    { passed: 0, failed: 0 },
  );
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no suite "${unknown.join('", "')}". There are: ${suites.map(({ name }) => name).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  rmSync(resultFile, { force: true });
  const total: Counts = { passed: 0, failed: 0 };
  const notRun: string[] = [];
  for (const suite of suites) {
    if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
    if (suite.notHere) {
      notRun.push(`${suite.name}: ${suite.notHere}`);
      continue;
    }
    console.log(`\n── ${suite.name}: ${suite.what}\n`);
    const counts = countsOf(suite, await run(suite.command));
    console.log(`── ${suite.name}: ${counts.passed} of ${counts.passed + counts.failed}`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  for (const line of notRun) console.log(`Not run here: ${line}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

void main();
