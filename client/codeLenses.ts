import {
  type CodeLensProvider,
  type Command,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Finding } from '../server/check.ts';
import { languageId, type Server } from './languageClient.ts';
import type { Targets } from './targets.ts';

/**
 * Above a document: push it, see what would be sent, and how much there is to mend.
 *
 * @param targets to push to; left out where there is no pushing
 */
export function registerCodeLenses(context: ExtensionContext, server: Server, targets?: Targets): void {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      const top = new Range(0, 0, 0, 0);
      const result = await server.inspect(document);
      const findings = result && [{ title: describe(result.findings), command: 'workbench.actions.view.problems' }];
      return [...(targets ? pushing(targets, document) : []), ...(findings ?? [])].map((command) => ({
        range: top,
        command,
        isResolved: true,
      }));
    },
  };
  context.subscriptions.push(
    changed,
    languages.registerCodeLensProvider({ language: languageId }, provider),
    ...(targets ? [targets.onChange(() => changed.fire())] : []),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const isOurs = (uri: { path: string }) => uri.path.endsWith('.chatapp.json');
      if (uris.some(isOurs)) changed.fire();
    }),
  );
}

function pushing(targets: Targets, { uri }: TextDocument): Command[] {
  const target = targets.active().name;
  const push = { title: `$(cloud-upload) ${l10n.t('Push to {0}', target)}`, command: 'chatapp.push', arguments: [uri] };
  const request = { title: l10n.t('Show request'), command: 'chatapp.showPushRequest', arguments: [uri] };
  const compare = { title: l10n.t('Compare'), command: 'chatapp.compare', arguments: [uri] };
  return workspace.isTrusted ? [push, compare, request] : [request];
}

function describe(found: readonly Finding[]): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const others = found.length - errors;
  if (found.length === 0) return `$(check) ${l10n.t('nothing to mend')}`;
  if (errors === 0) return `$(warning) ${others === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', others)}`;
  const counted = errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
  return `$(error) ${counted}${others === 0 ? '' : `, ${others === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', others)}`}`;
}
