/**
 * Where the VS Code comes from that tests run in: what `VSCODE_EXECUTABLE_PATH` names; on Linux x64 the one from npm;
 * elsewhere the one that @vscode/test-electron downloads (it gives up after 15 s when the download host is silent).
 *
 * On Linux the download is not even tried: a desktop VS Code needs a display and a dozen system libraries, so a machine
 * that can fetch it often cannot start it, and the one from npm behaves the same on all of them.
 */
import path from 'node:path';
import type { Profile } from './profiles.ts';

export interface Selected {
  /** What @vscode/test-electron's `runTests` needs to start it: spread it into its options. */
  run: {
    vscodeExecutablePath?: string;
    version?: string;
    extensionTestsEnv: { [name: string]: string };
  };
  /** What to say of it. */
  title: string;
}

/** `hasWorkspaceTrust` works in the VS Code from npm only: test-electron switches trust off in every other. */
export function selectEditor(profile: Profile, { hasWorkspaceTrust = false } = {}): Selected {
  const extensionTestsEnv = {
    CHATAPP_TEST_PROFILE: profile.name,
    ...(hasWorkspaceTrust && { CHATAPP_TEST_TRUST: 'ask' }),
  };
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) return { run: { vscodeExecutablePath: named, extensionTestsEnv }, title: named };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const vscodeExecutablePath = path.join(import.meta.dirname, 'code');
    return { run: { vscodeExecutablePath, extensionTestsEnv }, title: `VS Code ${profile.vscode} from npm` };
  }
  const version = profile.name === 'latest' ? 'stable' : `${profile.vscode}.0`;
  return { run: { version, extensionTestsEnv }, title: `VS Code ${version}` };
}
