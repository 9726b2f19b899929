import { type ExtensionContext, type Uri, workspace } from 'vscode';
import type { Server } from '../language/languageClient.ts';
import { documentGroups, documentNode, type Entry } from './documentNodes.ts';
import type { Node } from './node.ts';
import type { RemoteSide } from './remoteSide.ts';
import { createView } from './view.ts';

interface Shown extends Entry {
  node: Node;
}

/** Milliseconds in which changes are collected: a check of the whole workspace reports thousands. */
const settle = 100;

/** If more documents changed at once, the whole list is read again. */
const fewest = 20;

/**
 * The view of all documents of the workspace: how each compares with the target, and how many findings it has. Its
 * entries change one by one; it reads nothing while it is closed.
 *
 * @param remote left out where there are no targets: then documents have no state
 */
export function createDocumentsView(context: ExtensionContext, server: Server, remote?: RemoteSide): void {
  const view = createView(context, 'chatapp.documents', { canSelectMany: true });
  let shown = new Map<string, Shown>();
  /** What changed since it was last drawn: the documents, or all of them. */
  let stale: Map<string, Uri> | 'all' = 'all';
  let timer: NodeJS.Timeout | undefined;
  let drawing = Promise.resolve();

  const drawGroups = () => {
    const target = remote?.target();
    const all = [...shown.values()];
    view.show(target === undefined ? all.map(({ node }) => node) : documentGroups(all, target));
    view.describe({ description: target });
  };
  const readAll = async () => {
    const documents = await server.workspaceDocuments();
    const entries = await Promise.all(
      documents.map(async ({ uri, name }): Promise<Shown> => {
        const entry = { uri, name, state: await remote?.stateOf(uri), findings: server.findingCounts.of(uri) };
        return { ...entry, node: documentNode(entry, remote?.target()) };
      }),
    );
    entries.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    shown = new Map(entries.map((entry) => [entry.uri.toString(), entry]));
    drawGroups();
  };
  /** @returns whether it belongs to another group now */
  const readOne = async (entry: Shown): Promise<boolean> => {
    const state = await remote?.stateOf(entry.uri);
    const hasMoved = state !== entry.state;
    Object.assign(entry, { state, findings: server.findingCounts.of(entry.uri) });
    // The editor knows an entry by its object.
    Object.assign(entry.node, documentNode(entry, remote?.target()));
    if (!hasMoved) view.redraw(entry.node);
    return hasMoved;
  };
  const draw = async () => {
    const [changed] = [stale];
    stale = new Map();
    const entries = changed === 'all' ? [] : [...changed.keys()].map((key) => shown.get(key));
    // A document that is not shown yet is new.
    if (changed === 'all' || entries.length > fewest || entries.includes(undefined)) {
      await readAll();
      return;
    }
    const moved = await Promise.all(entries.map((entry) => entry && readOne(entry)));
    if (moved.includes(true)) drawGroups();
  };
  const drawSoon = () => {
    if (!view.isOpen()) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      drawing = drawing.then(draw);
    }, settle);
  };
  const change = (uri: Uri | undefined) => {
    if (!uri) stale = 'all';
    else if (stale !== 'all') stale.set(uri.toString(), uri);
    drawSoon();
  };

  const files = workspace.createFileSystemWatcher('**/*.chatapp.json', true, true);
  context.subscriptions.push(
    { dispose: () => clearTimeout(timer) },
    files,
    // The server reports the findings of a new file, but nothing of one that is gone.
    files.onDidDelete((uri) => {
      if (shown.delete(uri.toString())) drawGroups();
    }),
    server.onStart(() => change(undefined)),
    server.findingCounts.onChange(change),
    workspace.onDidChangeWorkspaceFolders(() => change(undefined)),
    ...(remote ? [remote.onChange(change)] : []),
  );
  view.onOpen(drawSoon);
}
