import {
  type ExtensionContext,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { fromPointer } from '../../core/document/path.ts';
import type { WalkOptions } from '../../core/preview/tree.ts';
import { plain } from '../../l10n/plain.ts';
import { replaceText } from '../language/edits.ts';
import { type DocumentPreview, languageId, type Server } from '../language/languageClient.ts';
import { showInformationMessage } from '../window/shown.ts';
import { textInLastCommit } from './lastCommit.ts';
import { type Against, type FromPage, type PreviewState, readFromPage, type ToPage } from './messages.ts';
import { shellOf } from './shell.ts';

/** What a target has of a document as the text of it; undefined where that cannot be read, which was said. */
export type ReadRemote = (document: TextDocument) => Promise<{ text: string; name: string } | undefined>;

/** What the page of a preview may do, and read. */
export const optionsOf = ({ extensionUri }: ExtensionContext) => ({
  enableScripts: true,
  localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
  enableFindWidget: true,
});

/** The document at an address; undefined where it cannot be read. */
export const openDocument = async (uri: Uri): Promise<TextDocument | undefined> => {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
};

interface PreviewParts {
  panel: WebviewPanel;
  document: TextDocument;
  isPinned: boolean;
  server: Server;
  readRemote: ReadRemote | undefined;
  context: ExtensionContext;
}

/** A panel with the drawing of a document. */
export class Preview {
  isPinned: boolean;
  private document: TextDocument;
  private readonly panel: WebviewPanel;
  private readonly server: Server;
  private readonly readRemote: ReadRemote | undefined;
  private tried = new Map<string, string>();
  private hasOthers = false;
  private against: Against = 'nothing';
  /** Where somebody is who walks through screens; undefined where all are shown. */
  private walk: WalkOptions | undefined;
  /** The other version, where there is one to compare with. */
  private before: { text: string; title: string } | undefined;
  private shown: PreviewState | undefined;
  /** The last answer of the server. */
  private answer: DocumentPreview | undefined;
  private marked: string | null = null;
  private isBusy = false;
  private isOutdated = false;

  constructor({ panel, document, isPinned, server, readRemote, context }: PreviewParts) {
    this.panel = panel;
    this.document = document;
    this.isPinned = isPinned;
    this.server = server;
    this.readRemote = readRemote;
    const script = Uri.joinPath(context.extensionUri, 'dist', 'preview.js');
    panel.iconPath = Uri.joinPath(context.extensionUri, 'docs', 'images', 'file.svg');
    panel.webview.options = optionsOf(context);
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromPage(message);
      if (read) void this.handle(read);
    });
    panel.webview.html = shellOf(panel.webview, script, nonce(), readRemote !== undefined);
    this.setTitle();
  }

  isOf(document: TextDocument): boolean {
    return this.document.uri.toString() === document.uri.toString();
  }

  reveal(document: TextDocument): void {
    this.show(document);
    this.panel.reveal(undefined, true);
  }

  /** Shows the document of an editor, where it is one of ours. */
  follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId === languageId) this.show(editor.document);
  }

  /** Shows another document. */
  show(document: TextDocument): void {
    if (this.isOf(document)) return;
    this.document = document;
    this.tried = new Map();
    this.against = 'nothing';
    this.walk = undefined;
    this.before = undefined;
    this.shown = undefined;
    this.marked = null;
    this.answer = undefined;
    this.setTitle();
    this.refresh();
  }

  /** A document was written in: it may be this one, or the same in another language. */
  changed(document: TextDocument): void {
    if (this.isOf(document) || (this.hasOthers && document.languageId === languageId)) this.refresh();
  }

  /** Files came, changed or went: one may be the same message in another language. */
  filesChanged(): void {
    if (this.hasOthers) this.refresh();
  }

  /** Marks the part that the cursor is in. */
  mark({ document, selection }: TextEditor): void {
    if (!this.isOf(document) || !this.answer) return;
    const cursor = document.offsetAt(selection.active);
    const around = this.answer.parts.filter(({ start, end }) => start <= cursor && cursor <= end);
    const [closest] = around.sort((a, b) => a.end - a.start - (b.end - b.start));
    const pointer = closest?.pointer ?? null;
    if (pointer === this.marked) return;
    this.marked = pointer;
    this.tell({ type: 'mark', pointer });
  }

  /** Draws once more; all that changes until then is drawn at once after it. */
  refresh(): void {
    if (this.isBusy) {
      this.isOutdated = true;
      return;
    }
    this.isBusy = true;
    void this.draw().finally(() => {
      this.isBusy = false;
      if (!this.isOutdated) return;
      this.isOutdated = false;
      this.refresh();
    });
  }

  private async draw(): Promise<void> {
    // The editor forgets a document that has no tab any more, and the server then knows it no longer.
    if (this.document.isClosed) this.document = (await openDocument(this.document.uri)) ?? this.document;
    const { document } = this;
    const result = await this.server.preview(document, {
      samples: Object.fromEntries(this.tried),
      hasOthers: this.hasOthers,
      ...(this.before && { before: this.before.text }),
      ...(this.walk && { walk: this.walk }),
    });
    // It may show another document by now.
    if (!this.isOf(document)) return;
    if (!result) {
      this.tell(
        this.stateWith({ notice: l10n.t('The language server does not answer. Try “ChatApp: Restart Server”.') }),
      );
      return;
    }
    this.answer = result;
    this.tell(this.stateWith(result.drawing ? this.current(result) : this.stale(result)));
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    if (editor) this.mark(editor);
  }

  private current(result: DocumentPreview): Partial<PreviewState> {
    const { drawing, before, others } = result;
    const after = drawing ? [drawing] : [];
    const own = this.against === 'nothing' ? '' : l10n.t('Now');
    const earlier = before && this.before ? [{ title: this.before.title, html: before.html }] : [];
    const notice =
      this.hasOthers && others.length === 0 ? l10n.t('This workspace has this message in no other language.') : '';
    return {
      ...shared(result, this.tried),
      notice,
      canWalk: result.canWalk,
      walked: this.walk?.steps.length ?? null,
      isStale: false,
      drawings: [
        ...earlier,
        ...after.map(({ language, html }) => ({ title: this.hasOthers ? language : own, html })),
        ...others.map(({ language, html, uri }) => ({
          title: `${language} (${nameOf(uri)})`,
          html,
          uri: uri.toString(),
        })),
      ],
    };
  }

  private stale(result: DocumentPreview): Partial<PreviewState> {
    const notice = this.shown?.drawings.length
      ? l10n.t('The text has a syntax error. This is how it looked before.')
      : l10n.t('There is nothing to show yet: the text is no template, flow or automation, or has a syntax error.');
    return { ...shared(result, this.tried), notice, isStale: true };
  }

  /** The state of the page with some changes. */
  private stateWith(changes: Partial<PreviewState>): PreviewState {
    const { document, isPinned, hasOthers, against } = this;
    const last = this.shown ?? {
      ...{ drawings: [], notice: '', isStale: false, samples: [], lengths: [] },
      ...{ canWalk: false, walked: null },
    };
    const own = { type: 'show', name: nameOf(document.uri), uri: document.uri.toString() } as const;
    this.shown = { ...last, ...own, isPinned, hasOthers, against, ...changes };
    return this.shown;
  }

  private async handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        // It has nothing yet, or was loaded again.
        this.marked = null;
        this.refresh();
        break;
      case 'select':
        await this.select(message.pointer, message.uri);
        break;
      case 'try':
        if (message.value === '') this.tried.delete(message.name);
        else this.tried.set(message.name, message.value);
        this.refresh();
        break;
      case 'resetSamples':
        this.tried.clear();
        this.refresh();
        break;
      case 'useSamples':
        await this.useSamples();
        break;
      case 'walk':
        this.walk = message.isOn ? { steps: [], entered: {} } : undefined;
        this.refresh();
        break;
      case 'step':
        if (!this.walk) break;
        this.walk = { steps: [...this.walk.steps, { pointer: message.pointer, form: message.form }], entered: {} };
        this.refresh();
        break;
      case 'enter':
        if (!this.walk) break;
        this.walk = { ...this.walk, entered: message.form };
        this.refresh();
        break;
      case 'back':
        this.walk = this.walk && back(this.walk);
        this.refresh();
        break;
      case 'pin':
        this.isPinned = message.isPinned;
        this.setTitle();
        this.tell(this.stateWith({}));
        if (!this.isPinned) this.follow(window.activeTextEditor ?? window.visibleTextEditors[0]);
        break;
      case 'others':
        this.hasOthers = message.hasOthers;
        this.refresh();
        break;
      case 'against':
        await this.compareWith(message.against);
        break;
    }
  }

  private async select(pointer: string, uri: string | null): Promise<void> {
    // Only what is shown can be chosen.
    const isShown = uri === null || this.answer?.others.some((other) => other.uri.toString() === uri);
    const document = uri === null ? this.document : isShown ? await openDocument(Uri.parse(uri)) : undefined;
    if (!document) return;
    const range = await this.server.locate(document, fromPointer(pointer, undefined));
    if (!range) return;
    const visible = window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = visible?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(document, { viewColumn, selection: range });
  }

  private async useSamples(): Promise<void> {
    const { document } = this;
    const { version } = document;
    if (this.tried.size === 0) {
      void showInformationMessage(l10n.t('Type other values first: the samples are as they were.'));
      return;
    }
    const text = await this.server.withSamples(document, Object.fromEntries(this.tried));
    if (text === undefined || !(await replaceText(document, text, version))) return;
    this.tried.clear();
    this.refresh();
  }

  private async compareWith(against: Against): Promise<void> {
    const { document } = this;
    const before = against === 'nothing' ? undefined : await this.earlier(against, document);
    if (!this.isOf(document)) return;
    this.before = before;
    this.against = before ? against : 'nothing';
    this.refresh();
  }

  private async earlier(
    against: Against,
    document: TextDocument,
  ): Promise<{ text: string; title: string } | undefined> {
    if (against === 'remote') {
      const remote = await this.readRemote?.(document);
      return remote && { text: remote.text, title: remote.name };
    }
    const text = await textInLastCommit(document);
    if (text !== undefined) return { text, title: l10n.t('Last commit') };
    void showInformationMessage(l10n.t('This file is in no commit of git yet, or git is off.'));
    return undefined;
  }

  private setTitle(): void {
    const name = nameOf(this.document.uri);
    this.panel.title = plain(this.isPinned ? l10n.t('Preview of {0}, pinned', name) : l10n.t('Preview of {0}', name));
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

/** One step back, to what was entered then. */
function back({ steps }: WalkOptions): WalkOptions {
  return { steps: steps.slice(0, -1), entered: steps.at(-1)?.form ?? {} };
}

/** What the page shows of an answer, whether its drawing is new or not. */
const shared = (
  { samples, lengths }: DocumentPreview,
  tried: ReadonlyMap<string, string>,
): Pick<PreviewState, 'samples' | 'lengths'> => ({
  samples: samples.map((sample) => ({ ...sample, tried: tried.get(sample.name) ?? '' })),
  lengths,
});

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** What the page's own script and style are let through with. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
