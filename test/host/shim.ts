/**
 * Runs as the `code` executable: runs tests in the extension host of the VS Code from npm, as @vscode/test-electron
 * asks for it, and ends with 0 (passed), 1 (failed) or 70 (the host itself had trouble).
 *
 * `CHATAPP_TEST_PROFILE` names the profile, `CHATAPP_TEST_TRUST=ask` leaves workspace trust on, and
 * `CHATAPP_TEST_ARTIFACTS` is a folder for what a failed run leaves: a picture and logs.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Arguments, parseArguments } from './arguments.ts';
import { atEnd } from './ending.ts';
import { installHost } from './install.ts';
import { profileOf } from './profiles.ts';
import { type RunningServer, startServer } from './server.ts';
import { openWorkbench, remoteUri, type Workbench } from './workbench.ts';

const troubleCode = 70;
const startTimeout = 90_000;
const totalTimeout = 10 * 60_000;

interface Ended {
  code: number;
  /** Whether the tests had begun: before that a run may be tried again. */
  hasStarted: boolean;
}

async function runOnce(args: Arguments, folder: string): Promise<Ended> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'chatapp-run-'));
  const clear = () => fs.rmSync(work, { recursive: true, force: true });
  const forget = atEnd(clear);
  const out = path.join(work, 'out.txt');
  const stopPrinting = follow(out);
  let server: RunningServer | undefined;
  let workbench: Workbench | undefined;
  let code = troubleCode;
  const lines: string[] = [];
  try {
    server = await startServer({
      folder,
      isAutomated: true,
      hasWorkspaceTrust: process.env.CHATAPP_TEST_TRUST === 'ask',
      logFile: path.join(work, 'server.log'),
      env: { CHATAPP_TEST_OUT: out, CHATAPP_TEST_INDEX: args.extensionTestsPath },
      ...(args.userDataDir && { userDataDir: args.userDataDir }),
      ...(args.extensionsDir && { extensionsDir: args.extensionsDir }),
    });
    const how = await runTests(server, args, out, lines, (opened) => {
      workbench = opened;
    });
    // What the runner itself wrote down counts; the workbench's exit code is lost now and then.
    const said = fs.existsSync(`${out}.result`) ? Number(fs.readFileSync(`${out}.result`, 'utf8')) : undefined;
    if (said !== undefined) code = said;
    else console.error(`The editor ended before the tests had: ${how}`);
  } catch (error) {
    console.error(error);
  }
  stopPrinting();
  if (code !== 0) await keepArtifacts(work, lines, server, workbench);
  await workbench?.close().catch(() => {});
  await server?.stop();
  const hasStarted = fs.existsSync(`${out}.started`);
  forget();
  clear();
  return { code, hasStarted };
}

/** Opens the workbench with the extension and its tests in the address; returns how that ended. */
function runTests(
  server: RunningServer,
  { developed, opened }: Arguments,
  out: string,
  lines: string[],
  onOpen: (workbench: Workbench) => void,
): Promise<string> {
  return new Promise((resolve) => {
    void server.exited.then((how) => resolve(`the VS Code server ended with ${how}`));
    server.onLine((line) => {
      // The runner's result may be on its way to the disk.
      if (/Extension Host Process exited/.test(line)) setTimeout(() => resolve(line), 3000);
    });
    const hasStarted = () => fs.existsSync(`${out}.started`);
    setTimeout(() => hasStarted() || resolve('the tests did not start in time'), startTimeout).unref();
    setTimeout(() => resolve('the tests did not end in time'), totalTimeout).unref();
    openWorkbench(server, {
      ...(opened && { folder: opened }),
      payload: [
        ...developed.map((folder) => ['extensionDevelopmentPath', remoteUri(server, folder)] as const),
        ['extensionTestsPath', remoteUri(server, path.join(import.meta.dirname, 'exthost-wrapper.cjs'))] as const,
        ['skipWelcome', 'true'] as const,
      ],
      beforeLoad: async (page) => {
        page.on('crash', () => resolve('the page crashed'));
        page.on('console', (message) => lines.push(`[${message.type()}] ${message.text()}`));
        await page.exposeFunction('codeAutomationLog', (kind: string, args: unknown[]) => {
          lines.push(`[${kind}] ${args.join(' ')}`);
        });
        await page.exposeFunction('codeAutomationExit', (code: number) => resolve(`exit code ${code}`));
      },
    }).then(onOpen, (error) => resolve(String(error)));
  });
}

/** Prints what is written to a file, as it is written. */
function follow(file: string): () => void {
  fs.writeFileSync(file, '');
  let printed = 0;
  const print = () => {
    const bytes = fs.readFileSync(file);
    process.stdout.write(bytes.subarray(printed));
    printed = bytes.length;
  };
  const timer = setInterval(print, 100);
  return () => {
    clearInterval(timer);
    print();
  };
}

async function keepArtifacts(
  work: string,
  lines: readonly string[],
  server: RunningServer | undefined,
  workbench: Workbench | undefined,
): Promise<void> {
  const folder = process.env.CHATAPP_TEST_ARTIFACTS;
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  await workbench?.page.screenshot({ path: path.join(folder, 'failed.png'), timeout: 5000 }).catch(() => {});
  fs.writeFileSync(path.join(folder, 'workbench.log'), lines.join('\n'));
  const log = path.join(work, 'server.log');
  if (fs.existsSync(log)) fs.copyFileSync(log, path.join(folder, 'server.log'));
  const logs = server && path.join(server.userDataDir, 'logs');
  if (logs && fs.existsSync(logs)) fs.cpSync(logs, path.join(folder, 'logs'), { recursive: true });
}

async function main(): Promise<number> {
  const args = parseArguments(process.argv.slice(2));
  if (!args.extensionTestsPath) {
    console.error('This stands in for VS Code to run tests only: it needs --extensionTestsPath.');
    return troubleCode;
  }
  const folder = await installHost(profileOf(process.env.CHATAPP_TEST_PROFILE ?? 'latest'));
  endWithParent();
  let run = await runOnce(args, folder);
  if (run.code === troubleCode && !run.hasStarted) {
    console.error('The editor did not start: one more try.');
    run = await runOnce(args, folder);
  }
  return run.code;
}

/** A test runner that is killed does not take its children along. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(troubleCode), 1000).unref();
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(troubleCode);
  },
);
