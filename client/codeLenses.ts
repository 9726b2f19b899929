import {
  type CodeLensProvider,
  DiagnosticSeverity,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { languageId } from './languageClient.ts';
import type { Targets } from './targets.ts';

/** Above a document: push it, see what would be sent, and how much there is to mend. */
export function registerCodeLenses(context: ExtensionContext, targets: Targets): void {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const top = new Range(0, 0, 0, 0);
      const target = targets.active().name;
      const push = {
        title: `$(cloud-upload) ${l10n.t('Push to {0}', target)}`,
        command: 'chatapp.push',
        arguments: [document.uri],
      };
      const request = {
        title: l10n.t('Show request'),
        command: 'chatapp.showPushRequest',
        arguments: [document.uri],
      };
      const findings = { title: describeFindings(document), command: 'workbench.actions.view.problems' };
      return [...(workspace.isTrusted ? [push] : []), request, findings].map((command) => ({
        range: top,
        command,
        isResolved: true,
      }));
    },
  };
  context.subscriptions.push(
    changed,
    languages.registerCodeLensProvider({ language: languageId }, provider),
    targets.onChange(() => changed.fire()),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const isOurs = (uri: { path: string }) => uri.path.endsWith('.chatapp.json');
      if (uris.some(isOurs)) changed.fire();
    }),
  );
}

function describeFindings({ uri }: TextDocument): string {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === 'chatapp');
  const errors = found.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  const others = found.length - errors;
  if (found.length === 0) return `$(check) ${l10n.t('nothing to mend')}`;
  if (errors === 0) return `$(warning) ${others === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', others)}`;
  const counted = errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
  return `$(error) ${counted}${others === 0 ? '' : `, ${others === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', others)}`}`;
}
