import { spawn } from 'node:child_process';
import { atEnd } from './ending.ts';

/**
 * Runs a program to its end and returns what it printed, both streams in order.
 *
 * @throws when it cannot be started or does not end with 0: with what it printed
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env }: { cwd?: string; env: NodeJS.ProcessEnv },
): Promise<string> {
  const child = spawn(program, args, { ...(cwd && { cwd }), env, stdio: ['ignore', 'pipe', 'pipe'] });
  const forget = atEnd(() => child.kill());
  let output = '';
  const collect = (data: Buffer) => {
    output += data;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  try {
    const how = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? signal));
    });
    if (how !== 0) throw new Error(`${program} ended with ${how}:\n${output.slice(-4000)}`);
    return output;
  } finally {
    forget();
  }
}

/** Installs the npm packages that the manifest in `folder` names, without running any script of theirs. */
export async function installPackages(folder: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  // Of the npm that may be running this, neither its settings for this repository nor its lifecycle variables apply.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name),
  );
  const all = { ...Object.fromEntries(own), ...env };
  await runCommand('npm', [...args, '--loglevel=error'], { cwd: folder, env: all }).catch((error: unknown) => {
    throw new Error(
      `npm could not install into ${folder}. It needs the npm registry (or its cache) and room on the disk.\n${error}`,
    );
  });
}
