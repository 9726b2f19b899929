import {
  type CodeLensProvider,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Finding } from '../core/check.ts';
import { languageId, type Server } from './languageClient.ts';
import { createLens } from './shown.ts';
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
      const findings = result && [{ ...describe(result.findings), command: 'workbench.actions.view.problems' }];
      return [...(targets ? pushing(targets, document) : []), ...(findings ?? [])].map((lens) => createLens(top, lens));
    },
  };
  context.subscriptions.push(
    changed,
    languages.registerCodeLensProvider({ language: languageId }, provider),
    ...(targets ? [targets.onChange(() => changed.fire())] : []),
    languages.onDidChangeDiagnostics(({ uris }) => {
      // Also those that have no name yet.
      const open = workspace.textDocuments.filter((document) => document.languageId === languageId);
      const ours = new Set(open.map(({ uri }) => uri.toString()));
      if (uris.some((uri) => ours.has(uri.toString()))) changed.fire();
    }),
  );
}

type Lens = Parameters<typeof createLens>[1];

function pushing(targets: Targets, { uri }: TextDocument): Lens[] {
  const target = targets.active().name;
  const title = l10n.t('Push to {0}', target);
  const push = { icon: 'cloud-upload', title, command: 'chatapp.push', arguments: [uri] };
  const request = { title: l10n.t('Show request'), command: 'chatapp.showPushRequest', arguments: [uri] };
  const compare = { title: l10n.t('Compare'), command: 'chatapp.compare', arguments: [uri] };
  return [push, compare, request];
}

function describe(found: readonly Finding[]): { icon: string; title: string } {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const others = found.length - errors;
  if (found.length === 0) return { icon: 'check', title: l10n.t('nothing to mend') };
  const hints = others === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', others);
  if (errors === 0) return { icon: 'warning', title: hints };
  const counted = errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
  return { icon: 'error', title: others === 0 ? counted : `${counted}, ${hints}` };
}
