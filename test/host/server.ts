import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command.ts';
import { atEnd } from './ending.ts';
import { nodeOf, serverFolder } from './profiles.ts';
import { writeSettings } from './settings.ts';

export interface ServerOptions {
  /** The folder of an installed profile. */
  folder: string;
  userDataDir?: string;
  extensionsDir?: string;
  /** User settings beside the quiet ones. */
  settings?: { readonly [name: string]: unknown };
  /** Packaged extensions to install first. */
  vsix?: readonly string[];
  /** Lets an extension under development and its tests be named; toasts and dialogs are off then. */
  isAutomated?: boolean;
  /** Whether an opened folder is trusted only when the user says so. Off: everything is trusted. */
  hasWorkspaceTrust?: boolean;
  env?: NodeJS.ProcessEnv;
  logFile?: string;
}

export interface RunningServer {
  url: string;
  /** A folder of this run's own; gone after `stop`. */
  dir: string;
  userDataDir: string;
  extensionsDir: string;
  /** Ends when the server does, with its exit code or signal. */
  exited: Promise<Ending>;
  onLine: (listener: (line: string) => void) => void;
  /** Ends the server and everything it started. Done as well when this process ends without it. */
  stop: () => Promise<void>;
}

type Ending = number | NodeJS.Signals | null;

const startTimeout = 60_000;
/** How long the server may take to end by itself. */
const stopTimeout = 5_000;

/**
 * Starts the VS Code server on a free port of this machine, without its own front: that slows webviews down.
 *
 * @throws when an extension cannot be installed or the server does not start within a minute
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chatapp-host-'));
  const removeDir = () => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const forgetDir = atEnd(removeDir);
  const clear = () => {
    forgetDir();
    removeDir();
  };
  try {
    const userDataDir = path.resolve(options.userDataDir ?? path.join(dir, 'data'));
    const extensionsDir = path.resolve(options.extensionsDir ?? path.join(dir, 'extensions'));
    writeSettings(userDataDir, options.settings ?? {}, options.hasWorkspaceTrust ?? false);
    fs.mkdirSync(extensionsDir, { recursive: true });
    const entry = [path.join(serverFolder(options.folder), 'out/server-main.js'), '--accept-server-license-terms'];
    entry.push('--server-data-dir', path.join(dir, 'server'));
    entry.push('--user-data-dir', userDataDir, '--extensions-dir', extensionsDir);
    const env = environment(dir, options.env);
    const node = nodeOf(options.folder);
    for (const file of options.vsix ?? []) {
      await runCommand(node, [...entry, '--install-extension', path.resolve(file), '--force'], { env });
    }
    // A process group of its own, so that its extension hosts and their language servers end with it.
    const child = spawn(
      node,
      ['--require', path.join(import.meta.dirname, 'end-with-parent.cjs'), ...entry, ...flagsOf(options)],
      {
        env: { ...env, CHATAPP_TEST_PARENT: String(process.pid) },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    );
    const { exited, stop } = endingOf(child);
    const stopAndClear = async () => {
      await stop();
      clear();
    };
    try {
      const listeners: ((line: string) => void)[] = [];
      const url = await listening(child, exited, listeners, options.logFile);
      const onLine = (listener: (line: string) => void) => void listeners.push(listener);
      return { url, dir, userDataDir, extensionsDir, exited, onLine, stop: stopAndClear };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    clear();
    throw error;
  }
}

function flagsOf({ hasWorkspaceTrust, isAutomated }: ServerOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--disable-telemetry'],
    ...['--disable-getting-started-override'],
    // On one machine it only costs time; the desktop editor does not compress either.
    '--disable-websocket-compression',
    // A login shell's environment is nobody's business here.
    '--force-disable-user-env',
    ...(hasWorkspaceTrust ? [] : ['--disable-workspace-trust']),
    // Without it a built VS Code passes over the extension and the tests that the workbench's address names.
    ...(isAutomated ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** This process's environment, less what an outer VS Code or a debugger put there. */
function environment(dir: string, own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    XDG_DATA_HOME: path.join(dir, 'xdg/data'),
    XDG_CONFIG_HOME: path.join(dir, 'xdg/config'),
    XDG_CACHE_HOME: path.join(dir, 'xdg/cache'),
    // No gallery: nothing is looked up outside of this machine.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...own,
  };
}

function endingOf(child: ChildProcess): { exited: Promise<Ending>; stop: () => Promise<void> } {
  let hasEnded = false;
  const exited = new Promise<Ending>((resolve) => {
    const end = (how: Ending) => {
      hasEnded = true;
      resolve(how);
    };
    child.once('exit', (code, signal) => end(code ?? signal));
    child.once('error', () => end(null));
  });
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // The whole group has ended by itself.
    }
  };
  const forget = atEnd(() => kill('SIGKILL'));
  const stop = async () => {
    if (!hasEnded) {
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), stopTimeout);
      await exited;
      clearTimeout(timer);
    }
    // Whatever the server did not take along.
    kill('SIGKILL');
    forget();
  };
  return { exited, stop };
}

/** The server's address, as soon as it says its port. From then on `listeners` hear every line. */
function listening(
  child: ChildProcess,
  exited: Promise<Ending>,
  listeners: readonly ((line: string) => void)[],
  logFile: string | undefined,
): Promise<string> {
  if (logFile) fs.writeFileSync(logFile, '');
  return new Promise<string>((resolve, reject) => {
    let tail = '';
    let rest = '';
    const timer = setTimeout(
      () => reject(new Error(`The VS Code server did not start in time.\n${tail}`)),
      startTimeout,
    );
    const onData = (data: Buffer) => {
      if (logFile) fs.appendFileSync(logFile, data);
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        tail = `${tail}${line}\n`.slice(-4000);
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) {
          clearTimeout(timer);
          resolve(`http://127.0.0.1:${port}`);
        }
        for (const listener of listeners) listener(line);
      }
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('error', reject);
    void exited.then((how) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ended with ${how}.\n${tail}`));
    });
  });
}
