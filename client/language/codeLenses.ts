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
import type { Targets } from '../targets/targets.ts';
import { createLens } from '../window/shown.ts';
import { countWords } from './countWords.ts';
import type { FindingCount } from './findingCounts.ts';
import { languageId, type Server } from './languageClient.ts';

/**
 * Above a document: push it, compare it, see the message, and how many findings it has.
 *
 * @param targets to push to; left out where there is no pushing
 */
export function registerCodeLenses(context: ExtensionContext, server: Server, targets?: Targets): void {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const top = new Range(0, 0, 0, 0);
      const count = server.findingCounts.of(document.uri);
      const findings = count && [{ ...describe(count), command: 'workbench.actions.view.problems' }];
      const lenses = [...(targets ? pushing(targets, document) : []), previewOf(document), ...(findings ?? [])];
      return lenses.map((lens) => createLens(top, lens));
    },
  };
  context.subscriptions.push(
    changed,
    languages.registerCodeLensProvider({ language: languageId }, provider),
    ...(targets
      ? [targets.onChange(() => changed.fire()), workspace.onDidGrantWorkspaceTrust(() => changed.fire())]
      : []),
    server.findingCounts.onChange(() => changed.fire()),
  );
}

type Lens = Parameters<typeof createLens>[1];

function pushing(targets: Targets, { uri }: TextDocument): Lens[] {
  if (!workspace.isTrusted) {
    const title = l10n.t('Pushing is off: trust this folder');
    return [{ icon: 'workspace-untrusted', title, command: 'workbench.trust.manage' }];
  }
  const target = targets.active().name;
  const title = l10n.t('Push to {0}', target);
  const push = { icon: 'cloud-upload', title, command: 'chatapp.push', arguments: [uri] };
  const compare = { title: l10n.t('Compare'), command: 'chatapp.compare', arguments: [uri] };
  return [push, compare];
}

const previewOf = ({ uri }: TextDocument): Lens => ({
  ...{ title: l10n.t('Preview'), command: 'chatapp.preview', arguments: [uri] },
});

function describe(count: FindingCount): { icon: string; title: string } {
  const counted = countWords(count);
  if (counted.length === 0) return { icon: 'check', title: l10n.t('No problems') };
  const icon = count.errors > 0 ? 'error' : count.warnings > 0 ? 'warning' : 'info';
  return { icon, title: counted.join(', ') };
}
