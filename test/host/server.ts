import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeOf, serverFolder } from './profiles.ts';

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
  exited: Promise<number | NodeJS.Signals | null>;
  onLine: (listener: (line: string) => void) => void;
  stop: () => Promise<void>;
}

/** User settings that silence everything that is not a test's business. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'git.enabled': false,
  'window.restoreWindows': 'none',
};

/**
 * Starts the VS Code server on a free port of this machine, without its own front: that slows webviews down.
 *
 * @throws when an extension cannot be installed or the server does not start within a minute
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chatapp-host-'));
  const userDataDir = path.resolve(options.userDataDir ?? path.join(dir, 'data'));
  const extensionsDir = path.resolve(options.extensionsDir ?? path.join(dir, 'extensions'));
  const base = [
    path.join(serverFolder(options.folder), 'out/server-main.js'),
    '--accept-server-license-terms',
    ...[
      '--server-data-dir',
      path.join(dir, 'server'),
      '--user-data-dir',
      userDataDir,
      '--extensions-dir',
      extensionsDir,
    ],
  ];
  const env = {
    ...process.env,
    XDG_DATA_HOME: path.join(dir, 'xdg/data'),
    XDG_CONFIG_HOME: path.join(dir, 'xdg/config'),
    XDG_CACHE_HOME: path.join(dir, 'xdg/cache'),
    // No gallery: nothing is looked up outside of this machine.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...options.env,
  };
  writeSettings(userDataDir, options);
  fs.mkdirSync(extensionsDir, { recursive: true });
  for (const file of options.vsix ?? []) {
    await installExtension(
      nodeOf(options.folder),
      [...base, '--install-extension', path.resolve(file), '--force'],
      env,
    );
  }
  const flags = [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--disable-telemetry'],
    ...(options.hasWorkspaceTrust ? [] : ['--disable-workspace-trust']),
    // A login shell's environment is nobody's business here.
    ...['--disable-getting-started-override', '--force-disable-user-env'],
    ...(options.isAutomated ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(nodeOf(options.folder), [...base, ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its extension hosts end with it.
    detached: true,
  });
  const log = options.logFile ? fs.createWriteStream(options.logFile) : undefined;
  let isDead = false;
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => {
      isDead = true;
      resolve(code ?? signal);
    });
  });
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  const onExit = () => kill('SIGKILL');
  process.once('exit', onExit);
  const stop = async () => {
    process.off('exit', onExit);
    if (!isDead) {
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(timer);
    }
    log?.end();
    fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  const listeners: ((line: string) => void)[] = [];
  let tail = '';
  const url = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start in a minute.\n${tail}`)), 60_000);
    let rest = '';
    const onData = (data: Buffer) => {
      log?.write(data);
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
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.once('error', reject);
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ended with ${code}.\n${tail}`));
    });
  });
  try {
    return {
      url: await url,
      dir,
      userDataDir,
      extensionsDir,
      exited,
      onLine: (listener) => {
        listeners.push(listener);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function writeSettings(userDataDir: string, { settings, hasWorkspaceTrust = false }: ServerOptions): void {
  const file = path.join(userDataDir, 'User/settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const trust = { 'security.workspace.trust.enabled': hasWorkspaceTrust };
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...trust, ...own, ...settings }, null, 2));
}

async function installExtension(node: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (data: Buffer) => {
    output += data;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The extension could not be installed:\n${output}`);
}
