/**
 * Where the VS Code comes from that tests run in: what `VSCODE_EXECUTABLE_PATH` names; on Linux the one from npm,
 * which needs neither a display nor a download from elsewhere; on macOS and Windows the one that
 * @vscode/test-electron downloads.
 */
import path from 'node:path';
import type { Profile } from './profiles.ts';

export interface Selected {
  /** What @vscode/test-electron's `runTests` needs to start it. */
  vscodeExecutablePath?: string;
  version?: string;
  /** What to say of it. */
  title: string;
}

export function selectEditor(profile: Profile): Selected {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) return { vscodeExecutablePath: named, title: named };
  if (process.platform === 'linux') {
    return { vscodeExecutablePath: path.join(__dirname, 'code'), title: `VS Code ${profile.vscode} from npm` };
  }
  return { version: profile.name === 'latest' ? 'stable' : `${profile.vscode}.0`, title: `VS Code ${profile.vscode}` };
}
