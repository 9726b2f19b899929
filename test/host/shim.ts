/**
 * Runs as the `code` executable: understands what @vscode/test-electron passes, runs the tests in the extension host
 * of the VS Code from npm, and ends with 0 (passed), 1 (failed) or 70 (the host itself had trouble).
 * `CHATAPP_TEST_PROFILE` names the profile, `CHATAPP_TEST_ARTIFACTS` a folder for what a failed run leaves.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { installHost } from './install.ts';
import { profiles } from './profiles.ts';
import { startServer } from './server.ts';
import { openWorkbench, remoteUri } from './workbench.ts';

const troubleCode = 70;
const startTimeout = 90_000;
const totalTimeout = 5 * 60_000;

interface Arguments {
  options: Map<string, string>;
  developed: string[];
  opened: string | undefined;
}

const valued = new Set(['user-data-dir', 'extensions-dir', 'extensionTestsPath', 'extensionDevelopmentPath']);

function parseArguments(args: readonly string[]): Arguments {
  const parsed: Arguments = { options: new Map(), developed: [], opened: undefined };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) {
      if (!arg.startsWith('-')) parsed.opened = path.resolve(arg);
      continue;
    }
    const value = inline ?? (valued.has(name) ? (rest.shift() ?? '') : '');
    if (name === 'extensionDevelopmentPath') parsed.developed.push(value);
    else parsed.options.set(name, value);
  }
  return parsed;
}

interface Ended {
  code: number;
  /** Whether the tests had begun: before that a run may be tried again. */
  hasStarted: boolean;
}

async function runOnce({ options, developed, opened }: Arguments, folder: string): Promise<Ended> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'chatapp-run-'));
  const out = path.join(work, 'out.txt');
  fs.writeFileSync(out, '');
  let printed = 0;
  const print = () => {
    const bytes = fs.readFileSync(out);
    process.stdout.write(bytes.subarray(printed));
    printed = bytes.length;
  };
  const printing = setInterval(print, 100);
  const hasStarted = () => fs.existsSync(`${out}.started`);
  const artifacts = process.env.CHATAPP_TEST_ARTIFACTS;
  const server = await startServer({
    folder,
    isAutomated: true,
    logFile: path.join(work, 'server.log'),
    env: { CHATAPP_TEST_OUT: out, CHATAPP_TEST_INDEX: options.get('extensionTestsPath') },
  });
  let close = async () => {};
  let code = troubleCode;
  try {
    const ended = new Promise<number | string>((resolve) => {
      void server.exited.then((how) => resolve(`the VS Code server ended with ${how}`));
      setTimeout(() => hasStarted() || resolve('the tests did not start in time'), startTimeout).unref();
      setTimeout(() => resolve('the tests did not end in time'), totalTimeout).unref();
      const beforeLoad = async (page: Page) => {
        page.on('crash', () => resolve('the page crashed'));
        await page.exposeFunction('codeAutomationLog', () => {});
        await page.exposeFunction('codeAutomationExit', resolve);
      };
      const payload = [
        ...developed.map((folder) => ['extensionDevelopmentPath', remoteUri(server, folder)] as const),
        ['extensionTestsPath', remoteUri(server, path.join(__dirname, 'exthost-wrapper.cjs'))] as const,
        ['skipWelcome', 'true'] as const,
      ];
      openWorkbench(server, { ...(opened && { folder: opened }), payload, beforeLoad }).then(
        (workbench) => {
          close = workbench.close;
        },
        (error) => resolve(String(error)),
      );
    });
    const how = await ended;
    // What the runner itself wrote down counts; the workbench's exit code is lost now and then.
    const said = fs.existsSync(`${out}.result`) ? Number(fs.readFileSync(`${out}.result`, 'utf8')) : undefined;
    if (said !== undefined) code = said;
    else console.error(`The editor ended before the tests had: ${how}`);
  } finally {
    print();
    clearInterval(printing);
    if (code !== 0 && artifacts) {
      fs.mkdirSync(artifacts, { recursive: true });
      fs.copyFileSync(path.join(work, 'server.log'), path.join(artifacts, 'server.log'));
    }
    await close();
    await server.stop();
  }
  const started = hasStarted();
  fs.rmSync(work, { recursive: true, force: true });
  return { code, hasStarted: started };
}

async function main(): Promise<number> {
  const name = process.env.CHATAPP_TEST_PROFILE ?? 'latest';
  const profile = Object.values(profiles).find((known) => known.name === name) ?? profiles.latest;
  const folder = await installHost(profile);
  const args = parseArguments(process.argv.slice(2));
  let run = await runOnce(args, folder);
  if (run.code === troubleCode && !run.hasStarted) {
    console.error('The editor did not start: one more try.');
    run = await runOnce(args, folder);
  }
  return run.code;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(troubleCode);
  },
);
