import { type Disposable, EventEmitter, type ExtensionContext, type TreeView, window } from 'vscode';
import { createTreeItem, describeView } from '../window/shown.ts';
import type { Node } from './node.ts';

/** One view of the side bar. */
export interface View {
  /** Shows other entries. */
  show(roots: readonly Node[]): void;
  /** Shows one entry again: an object that is shown already, which was changed. */
  redraw(node: Node): void;
  describe(texts: { description?: string | undefined; message?: string | undefined }): void;
  /** Called when a person opens the view, and now if it is open. */
  onOpen(listener: () => void): void;
  isOpen(): boolean;
}

/** Creates a view that the manifest declares. It shows the manifest's welcome text while it has no entries. */
export function createView(context: ExtensionContext, id: string, { canSelectMany = false } = {}): View {
  const changed = new EventEmitter<Node | undefined>();
  let roots: readonly Node[] = [];
  const view: TreeView<Node> = window.createTreeView<Node>(id, {
    canSelectMany,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: createTreeItem,
      getChildren: (node) => [...(node ? (node.children ?? []) : roots)],
    },
  });
  context.subscriptions.push(view, changed);
  const subscribe = (disposable: Disposable) => context.subscriptions.push(disposable);
  return {
    show: (shown) => {
      roots = shown;
      changed.fire(undefined);
    },
    redraw: (node) => changed.fire(node),
    describe: (texts) => describeView(view, texts),
    onOpen: (listener) => {
      subscribe(view.onDidChangeVisibility(({ visible }) => visible && listener()));
      if (view.visible) listener();
    },
    isOpen: () => view.visible,
  };
}
