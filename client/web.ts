/**
 * What VS Code loads in a browser. There an extension is one file that can require `vscode` alone; ours is of several,
 * most of which the desktop has too. So this reads them, and puts them together: one part here, the server in a worker.
 */
import * as vscode from 'vscode';
import type { activate as activateInBrowser } from './browser.ts';

const { Uri, workspace } = vscode;

/** The files of each part, in the order in which they need each other. */
const here = ['protocol.js', 'client.js', 'browser.js'];
const inWorker = ['protocol.js', 'core.js', 'worker.js'];

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const names = [...new Set([...here, ...inWorker])];
  const texts = new Map(await Promise.all(names.map(async (name) => [name, await read(context, name)] as const)));
  const script = URL.createObjectURL(new Blob([workerScript(texts)], { type: 'text/javascript' }));
  context.subscriptions.push({ dispose: () => URL.revokeObjectURL(script) });
  const modules = new Map<string, unknown>([['vscode', vscode]]);
  for (const name of here) {
    const module = { exports: {} };
    // As the editor itself loads this file.
    new Function('module', 'exports', 'require', texts.get(name) ?? '')(module, module.exports, (asked: string) =>
      modules.get(asked),
    );
    modules.set(`./${name}`, module.exports);
  }
  const browser = modules.get('./browser.js') as { activate: typeof activateInBrowser };
  await browser.activate(context, script);
}

async function read({ extensionUri }: vscode.ExtensionContext, name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name)));
}

function workerScript(texts: ReadonlyMap<string, string>): string {
  const define = (name: string) =>
    `define(${JSON.stringify(`./${name}`)}, function (module, exports, require) {\n${texts.get(name)}\n});`;
  return `const modules = {};
function define(name, load) {
  const module = { exports: {} };
  load(module, module.exports, (asked) => modules[asked]);
  modules[name] = module.exports;
}
${inWorker.map(define).join('\n')}`;
}
