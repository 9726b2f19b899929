import { commands, type ExtensionContext, l10n, ProgressLocation, type Uri } from 'vscode';
import type { Provider } from '../../core/document/document.ts';
import type { Problem } from '../../push/problem.ts';
import { isAbsent } from '../../push/providers/index.ts';
import { isUploaded } from '../../push/remotes.ts';
import type { Server } from '../language/languageClient.ts';
import { addressedAt } from '../push/addressing.ts';
import type { JournalOf } from '../push/journal.ts';
import type { RemoteStates } from '../push/remoteStates.ts';
import { type Destination, proxySettings, type Reached } from '../targets/destination.ts';
import { tellUnread } from '../window/problems.ts';
import { showInformationMessage, withProgress } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';

interface Dependencies {
  server: Server;
  destination: Destination;
  journal: JournalOf;
  states: RemoteStates;
}

/** Compare All with Remote: reads what the active target has of every document, so that the side bar shows it. */
export function registerCompareAll(context: ExtensionContext, dependencies: Dependencies): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.compareAll', async () => {
      if (!(await mayReachTargets())) return;
      const documents = await dependencies.server.workspaceDocuments();
      // What belongs to no provider by itself is read where the document beside it belongs.
      const known = documents.filter(({ head, kind }) => head !== null || isUploaded(kind));
      if (known.length === 0) {
        void showInformationMessage(l10n.t('There are no documents to compare.'));
        return;
      }
      const uris = known.map(({ uri }) => uri);
      const providers = [...new Set(known.flatMap(({ head }) => head?.provider ?? []))];
      const reached = await reachEach(providers, dependencies.destination);
      if (reached.size > 0) await compareAll(uris, reached, dependencies);
    }),
  );
}

/** The target for each provider of the documents that it serves; credentials are asked for once. */
async function reachEach(providers: readonly Provider[], destination: Destination): Promise<Map<Provider, Reached>> {
  const reached = new Map<Provider, Reached>();
  for (const provider of providers) {
    const named = destination.named();
    const isServed = named.kind !== 'provider' || named.target.endpoints[provider] !== undefined;
    const target = isServed || providers.length === 1 ? await destination.reach(provider) : undefined;
    if (target) reached.set(provider, target);
  }
  return reached;
}

async function compareAll(
  uris: readonly Uri[],
  reached: ReadonlyMap<Provider, Reached>,
  { server, journal, states, destination }: Dependencies,
): Promise<void> {
  const title = l10n.t('Reading from {0}', destination.named().name);
  const { compareDocument } = await import('../../push/workflow/compareDocument.ts');
  const { listedRemotes } = await import('../../push/workflow/listed.ts');
  const listed = listedRemotes(uris.length);
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const problems = await withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const problems: { target: string; problem: Problem }[] = [];
    for (const [index, uri] of uris.entries()) {
      if (abort.signal.aborted) break;
      progress.report({
        message: l10n.t('{0} of {1}', index + 1, uris.length),
        increment: 100 / uris.length,
      });
      const [first] = reached.values();
      const document = first && (await addressedAt(uri, first.target, server));
      const at = document && reached.get(document.provider);
      if (!document || !at) continue;
      const { target, credentials } = at;
      const lists = { listed, journal: await journal(uri, target) };
      const exchange = { lists, proxy: proxySettings(), signal: abort.signal };
      const compared = await compareDocument(document, target, credentials, exchange);
      if (abort.signal.aborted) break;
      if (compared.ok) states.set(uri, target, compared.value.remote);
      else if (isAbsent(compared.problem)) states.set(uri, target, null);
      else {
        problems.push({ target: target.name, problem: compared.problem });
        // Where nothing answers, nothing would answer for the others.
        if (compared.problem.isUnreachable || (problems.length > index && problems.length >= 3)) break;
      }
    }
    return problems;
  });
  const [first] = problems;
  if (first) tellUnread(first.target, first.problem, () => commands.executeCommand('chatapp.compareAll'));
}
