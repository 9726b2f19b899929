import path from 'node:path';

/** What of VS Code's command line matters to a test run. */
export interface Arguments {
  extensionTestsPath: string | undefined;
  /** The folders of the extensions under development. */
  developed: readonly string[];
  /** The folder or workspace file to open. */
  opened: string | undefined;
  /** Unset: a fresh one for the run. */
  userDataDir: string | undefined;
  extensionsDir: string | undefined;
}

/** The options whose value may be the next argument. */
const valued = new Set(['user-data-dir', 'extensions-dir', 'extensionTestsPath', 'extensionDevelopmentPath']);

/** Reads what @vscode/test-electron passes; what only Electron understands is passed over. */
export function parseArguments(args: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const developed: string[] = [];
  let opened: string | undefined;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) {
      if (!arg.startsWith('-')) opened = path.resolve(arg);
      continue;
    }
    const value = inline ?? (valued.has(name) ? (rest.shift() ?? '') : '');
    if (name === 'extensionDevelopmentPath') developed.push(value);
    else options.set(name, value);
  }
  return {
    extensionTestsPath: options.get('extensionTestsPath'),
    developed,
    opened,
    userDataDir: named(options.get('user-data-dir')),
    extensionsDir: named(options.get('extensions-dir')),
  };
}

/** Where nothing is named, test-electron names folders that outlive the run: state of one would reach the next. */
function named(folder: string | undefined): string | undefined {
  return folder && path.basename(path.dirname(folder)) !== '.vscode-test' ? folder : undefined;
}
