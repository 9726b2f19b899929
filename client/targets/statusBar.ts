import { type ExtensionContext, l10n, window, workspace } from 'vscode';
import { languageId } from '../language/languageClient.ts';
import { createStatusItem } from '../window/shown.ts';
import { describeTarget, isProduction, type Targets } from './targets.ts';

export interface StatusBar {
  /** Shows for a while how a push ended. */
  flash(icon: 'check' | 'error' | 'question' | 'sync~spin', text: string): void;
  clear(): void;
}

/** How long an outcome stays in the status bar, in milliseconds. */
const shownFor = 20_000;

/** The active target, always in sight while a document of ours is. */
export function createStatusBar(context: ExtensionContext, targets: Targets): StatusBar {
  const item = createStatusItem('chatapp.target', 90, l10n.t('ChatApp target'), 'chatapp.selectTarget');
  let timer: NodeJS.Timeout | undefined;
  const draw = (icon = 'cloud-upload', text?: string) => {
    if (window.activeTextEditor?.document.languageId !== languageId) {
      item.hide();
      return;
    }
    const target = targets.active();
    item.show({
      isWarning: isProduction(target),
      icon: target.kind === 'broken' ? 'warning' : icon,
      text: text ? `${target.name}: ${text}` : target.name,
      tooltip: {
        title: l10n.t('ChatApp pushes to {0}', target.name),
        lines: [
          describeTarget(target),
          ...(isProduction(target) ? [l10n.t('This target is marked as production.')] : []),
          l10n.t('Click to choose another target.'),
        ],
      },
    });
  };
  const clear = () => {
    clearTimeout(timer);
    draw();
  };
  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(() => draw()),
    // The language of the active document may be chosen after it was opened.
    workspace.onDidOpenTextDocument(() => draw()),
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
