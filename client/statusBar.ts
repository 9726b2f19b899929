import { type ExtensionContext, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { languageId } from './languageClient.ts';
import { describeTarget, type Targets } from './targets.ts';

export interface StatusBar {
  /** Shows for a while how a push ended. */
  flash(icon: 'check' | 'error' | 'question' | 'sync~spin', text: string): void;
  clear(): void;
}

/** How long an outcome stays in the status bar, in milliseconds. */
const shownFor = 20_000;

/** The active target, always in sight while a document of ours is. */
export function createStatusBar(context: ExtensionContext, targets: Targets): StatusBar {
  const item = window.createStatusBarItem('chatapp.target', StatusBarAlignment.Right, 90);
  item.name = l10n.t('ChatApp target');
  item.command = 'chatapp.selectTarget';
  let timer: NodeJS.Timeout | undefined;
  const draw = (icon = 'cloud-upload', text?: string) => {
    const target = targets.active();
    const shown = target.kind === 'broken' ? `$(warning) ${target.name}` : `$(${icon}) ${target.name}`;
    item.text = text ? `${shown}: ${text}` : shown;
    item.tooltip = new MarkdownString(
      `**${l10n.t('ChatApp pushes to {0}', target.name)}**  \n${describeTarget(target)}\n\n${l10n.t('Click to choose another target.')}`,
    );
    if (window.activeTextEditor?.document.languageId === languageId) item.show();
    else item.hide();
  };
  const clear = () => {
    clearTimeout(timer);
    draw();
  };
  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(() => draw()),
    targets.onChange(() => draw()),
  );
  draw();
  return {
    flash: (icon, text) => {
      clearTimeout(timer);
      draw(icon, text);
      if (icon !== 'sync~spin') timer = setTimeout(() => draw(), shownFor);
    },
    clear,
  };
}
