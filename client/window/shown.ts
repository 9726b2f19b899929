/**
 * The one way from the extension to what VS Code shows. Texts are made plain here, so that no caller has to think of
 * it: a name in a document, a setting or a provider's answer brings no link, icon or Markdown of its own.
 */
import {
  type CancellationToken,
  type CodeLens,
  type Command,
  Diagnostic,
  type DiagnosticSeverity,
  type Disposable,
  type InputBoxOptions,
  LanguageStatusSeverity,
  languages,
  MarkdownString,
  type MessageItem,
  type MessageOptions,
  type Progress,
  type ProgressOptions,
  type QuickPickItem,
  type QuickPickOptions,
  type Range,
  StatusBarAlignment,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  type ViewColumn,
  type WebviewOptions,
  type WebviewPanel,
  type WebviewPanelOptions,
  window,
} from 'vscode';
import { inLabel, inMarkdown, inMessage, plain } from '../../l10n/plain.ts';

/** As VS Code's own functions of these names. */
interface ShowMessage {
  <T extends string>(text: string, options: MessageOptions, ...items: readonly T[]): Promise<T | undefined>;
  <T extends string | MessageItem>(text: string, ...items: readonly T[]): Promise<T | undefined>;
}

/** As VS Code's own. What is in the panel is the caller's to keep safe. */
export const createWebviewPanel = (
  viewType: string,
  title: string,
  place: { viewColumn: ViewColumn; preserveFocus: boolean },
  options: WebviewPanelOptions & WebviewOptions,
): WebviewPanel => window.createWebviewPanel(viewType, plain(title), place, options);

const longestDetail = 5000;

const shower = (kind: 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage'): ShowMessage =>
  async function show<T extends string | MessageItem>(text: string, ...rest: readonly (MessageOptions | T)[]) {
    const [first] = rest;
    const options = isOptions(first) ? first : {};
    const items = (isOptions(first) ? rest.slice(1) : rest) as readonly T[];
    const titles = items.map((item) => inMessage(typeof item === 'string' ? item : item.title));
    const asShown = items.map((item, index) => {
      const title = titles[index] ?? '';
      return typeof item === 'object' ? { ...item, title } : { title };
    });
    const { detail } = options;
    const chosen: unknown = await window[kind](
      inMessage(text),
      {
        ...options,
        ...(detail !== undefined && { detail: inMessage(detail, { hasLines: true, longest: longestDetail }) }),
      },
      ...asShown,
    );
    const title = typeof chosen === 'object' && chosen !== null && 'title' in chosen ? chosen.title : chosen;
    return items[titles.indexOf(String(title))];
  };

const isOptions = (value: unknown): value is MessageOptions =>
  typeof value === 'object' && value !== null && !('title' in value);

export const showInformationMessage = shower('showInformationMessage');
export const showWarningMessage = shower('showWarningMessage');
export const showErrorMessage = shower('showErrorMessage');

/** An entry of a list; the icon before its label is ours. */
export type PickItem = QuickPickItem & { icon?: string };

const asShown = <T extends PickItem>(item: T): T => ({
  ...item,
  label: withIcon(item.icon, item.label),
  ...(item.description !== undefined && { description: inLabel(item.description) }),
  ...(item.detail !== undefined && { detail: inLabel(item.detail) }),
});

export function showQuickPick<T extends PickItem>(
  items: readonly T[],
  options: QuickPickOptions & { canPickMany: true },
): Promise<T[] | undefined>;
export function showQuickPick<T extends PickItem>(
  items: readonly T[],
  options?: QuickPickOptions,
): Promise<T | undefined>;
export async function showQuickPick<T extends PickItem>(
  items: readonly T[],
  options: QuickPickOptions = {},
): Promise<T | T[] | undefined> {
  const shown = items.map(asShown);
  const original = (item: T): T => items[shown.indexOf(item)] ?? item;
  const picked = (await window.showQuickPick(shown, titled(options))) as T | T[] | undefined;
  return Array.isArray(picked) ? picked.map(original) : picked && original(picked);
}

/**
 * The first of several inputs: its list stays until the next one takes its place, so that what had the focus before does
 * not get it back in between, which some views do late.
 *
 * @param next is given the entry that was picked; the list is closed when it is done
 */
export function showFirstQuickPick<T extends PickItem>(
  items: readonly T[],
  { title = '', ...matching }: Pick<QuickPickOptions, 'title' | 'matchOnDescription' | 'matchOnDetail'>,
  next: (picked: T) => Promise<void>,
): Promise<void> {
  const picker = window.createQuickPick<T>();
  // What takes the focus late, as the pictures of the walkthrough do, must not close it.
  Object.assign(picker, matching, { title: inMessage(title), items: items.map(asShown), ignoreFocusOut: true });
  return new Promise((resolve, reject) => {
    let isPicked = false;
    const end = () => {
      picker.dispose();
      resolve();
    };
    picker.onDidAccept(() => {
      const [picked] = picker.activeItems;
      const original = picked && items[picker.items.indexOf(picked)];
      if (!original || isPicked) return;
      isPicked = true;
      next(original).then(end, (error) => {
        end();
        reject(error);
      });
    });
    picker.onDidHide(() => !isPicked && end());
    picker.show();
  });
}

export async function showInputBox(options: InputBoxOptions): Promise<string | undefined> {
  const { validateInput } = options;
  return window.showInputBox({
    ...titled(options),
    ...(options.prompt !== undefined && { prompt: inMessage(options.prompt) }),
    ...(validateInput && {
      validateInput: async (value: string) => {
        const said = await validateInput(value);
        if (typeof said === 'string') return inMessage(said);
        return said && { ...said, message: inMessage(said.message) };
      },
    }),
  });
}

function titled<T extends { title?: string; placeHolder?: string }>(options: T): T {
  const { title, placeHolder } = options;
  return {
    ...options,
    ...(title !== undefined && { title: inMessage(title) }),
    ...(placeHolder !== undefined && { placeHolder: inMessage(placeHolder) }),
  };
}

type Reported = Parameters<Parameters<typeof window.withProgress>[1]>[0] extends Progress<infer R> ? R : never;

export function withProgress<T>(
  options: ProgressOptions,
  task: (progress: Progress<Reported>, token: CancellationToken) => Thenable<T>,
): Thenable<T> {
  const { title } = options;
  return window.withProgress(
    { ...options, ...(title !== undefined && { title: inMessage(title) }) },
    (progress, token) =>
      task(
        {
          report: ({ message, ...step }) =>
            progress.report({ ...step, ...(message !== undefined && { message: inMessage(message) }) }),
        },
        token,
      ),
  );
}

/** What an entry of the status bar shows; the lines of its tooltip are paragraphs. */
interface Status {
  isWarning?: boolean;
  icon: string;
  text: string;
  tooltip: { title?: string; lines: readonly string[] };
}

export interface StatusItem extends Disposable {
  show(status: Status): void;
  hide(): void;
}

export function createStatusItem(id: string, priority: number, name: string, command: string): StatusItem {
  const item = window.createStatusBarItem(id, StatusBarAlignment.Right, priority);
  item.name = name;
  item.command = command;
  return {
    show: ({ isWarning, icon, text, tooltip: { title, lines } }) => {
      item.backgroundColor = isWarning ? new ThemeColor('statusBarItem.warningBackground') : undefined;
      item.text = withIcon(icon, text);
      const first = title === undefined ? [] : [`**${inMarkdown(title)}**`];
      item.tooltip = new MarkdownString([...first, ...lines.map((line) => inMarkdown(line))].join('\n\n'));
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}

/** A line above the text at a range; the icon before its title is ours. */
export const createLens = (range: Range, { icon, title, ...command }: Command & { icon?: string }): CodeLens => ({
  range,
  command: { ...command, title: withIcon(icon, title) },
  isResolved: true,
});

export function createDiagnostic(
  range: Range,
  message: string,
  severity: DiagnosticSeverity,
  code: string | null,
): Diagnostic {
  const diagnostic = new Diagnostic(range, plain(message), severity);
  diagnostic.source = 'chatapp';
  if (code) diagnostic.code = plain(code);
  return diagnostic;
}

/** What an entry among the language's states shows: behind the braces in the status bar. */
interface LanguageStatus {
  text: string;
  detail?: string;
  severity?: 'info' | 'warning' | 'error';
  isBusy?: boolean;
  command?: Command;
}

interface LanguageStatusItem extends Disposable {
  show(status: LanguageStatus): void;
  /** Shows it for no document. */
  hide(): void;
}

const severities = () => ({
  info: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
});

export function createLanguageStatus(id: string, name: string, language: string): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(id, { language });
  item.name = name;
  return {
    show: ({ text, detail, severity = 'info', isBusy = false, command }) => {
      item.selector = { language };
      item.text = inLabel(text);
      item.detail = detail === undefined ? '' : inLabel(detail);
      item.severity = severities()[severity];
      item.busy = isBusy;
      item.command = command;
    },
    hide: () => {
      item.selector = [];
    },
    dispose: () => item.dispose(),
  };
}

/** An entry of a tree; the lines of its tooltip are paragraphs. */
export interface TreeEntry {
  id: string;
  label: string;
  description?: string;
  tooltip?: readonly string[];
  /** What a screen reader says of it, where its label and description say less. */
  spoken?: string;
  /** An icon of the editor, and the theme's color for it. */
  icon?: string;
  color?: string;
  /** What menus show it by. */
  contextValue?: string;
  /** The file that it stands for, whose marks it gets: the number of problems, for example. */
  uri?: Uri | undefined;
  command?: Command;
  /** Left out where it has no entries of its own. */
  state?: 'expanded' | 'collapsed';
}

export function createTreeItem({
  id,
  label,
  description,
  tooltip,
  spoken,
  icon,
  color,
  state,
  ...entry
}: TreeEntry): TreeItem {
  const item = new TreeItem(inLabel(label), state === undefined ? TreeItemCollapsibleState.None : collapsible()[state]);
  item.id = id;
  if (description !== undefined) item.description = inLabel(description);
  if (tooltip) item.tooltip = new MarkdownString(tooltip.map((line) => inMarkdown(line)).join('\n\n'));
  // Without it the editor would read out the tooltip.
  item.accessibilityInformation = { label: inLabel(spoken ?? [label, description].filter(Boolean).join(', ')) };
  if (icon !== undefined) item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  if (entry.contextValue !== undefined) item.contextValue = entry.contextValue;
  if (entry.uri) item.resourceUri = entry.uri;
  if (entry.command) item.command = entry.command;
  return item;
}

const collapsible = () => ({
  expanded: TreeItemCollapsibleState.Expanded,
  collapsed: TreeItemCollapsibleState.Collapsed,
});

/** Shows a line beside the title of a view, and one above its entries. */
export function describeView(
  view: TreeView<unknown>,
  { description, message }: { description?: string | undefined; message?: string | undefined },
): void {
  view.description = inLabel(description ?? '');
  view.message = inMessage(message ?? '');
}

const withIcon = (icon: string | undefined, text: string) => (icon ? `$(${icon}) ${inLabel(text)}` : inLabel(text));
