import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export const isWindows = process.platform === 'win32';

/** How a program ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program in a folder; a code other than 0 is an answer too. */
export async function runIn(
  folder: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const options = { cwd: folder, env: { ...process.env, ...env }, shell: isWindows && !path.isAbsolute(command) };
  try {
    return { code: 0, ...(await promisify(execFile)(command, args, options)) };
  } catch (error) {
    return error as Ended;
  }
}

/** Packs the package for npm into a folder, as it was built: other tests read dist at the same time. */
export async function packInto(folder: string): Promise<{ file: string; files: string[] }> {
  const { stdout } = await runIn('.', 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  // npm 12 names each package; before there was a list.
  const [packed] = Object.values(JSON.parse(stdout)) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error('npm packed nothing.');
  return { file: path.join(folder, packed.filename), files: packed.files.map((file) => file.path) };
}

/** Installs a package in a folder of its own, as a user without a network would. */
export async function installIn(folder: string, file: string): Promise<Ended> {
  writeFileSync(path.join(folder, 'package.json'), '{}');
  return runIn(folder, 'npm', ['install', '--offline', '--no-audit', '--ignore-scripts', `./${path.basename(file)}`]);
}
