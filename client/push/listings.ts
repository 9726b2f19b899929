import { commands, type Event, EventEmitter, type ExtensionContext, l10n, type Uri } from 'vscode';
import type { Problem } from '../../push/problem.ts';
import type { Listed } from '../../push/providers/list.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import { remotes } from '../../push/remotes.ts';
import { type LocalDocuments, localDocuments, spacesOf } from '../../push/workflow/listedDocument.ts';
import type { ListedDocument, Server } from '../language/languageClient.ts';
import { type Destination, proxySettings, type Reached } from '../targets/destination.ts';
import type { EmbeddedSandbox } from '../targets/sandbox.ts';
import { unlessStopped } from '../window/notice.ts';
import { tellUnread } from '../window/problems.ts';
import { showInputBox } from '../window/shown.ts';

/** What a target has of one kind in one space. */
export interface SpaceListing {
  remote: ListableKind;
  space: string;
  entries: readonly Listed[];
}

/** A kind that its provider can list. */
type ListableKind = RemoteKind & Required<Pick<RemoteKind, 'list'>>;

/** What a target has in the spaces of the workspace. */
export interface Listing {
  reached: ReadonlyMap<string, Reached>;
  spaces: readonly SpaceListing[];
  at: Date;
}

export interface Listings {
  /** Of the active target, as it was last read; undefined where it was not. */
  current(): Listing | undefined;
  /** Reads what the active target has. Asks for what that takes, and says why it cannot. */
  read(): Promise<Listing | undefined>;
  /** Reads it again where it was read before. Asks for nothing, and says nothing. */
  readAgain(): Promise<void>;
  /** The documents of the workspace, to find the one that an entry names. */
  local(): Promise<LocalDocuments<Uri>>;
  /** Fires when another listing is the current one. */
  onChange: Event<void>;
}

const spacesKey = (provider: string) => `chatapp.spaces.${provider}`;
const listable = remotes.filter((remote): remote is ListableKind => remote.list !== undefined);

/** Lists what targets have: when a person asks for it, and never by itself. */
export function createListings(
  { subscriptions, workspaceState }: ExtensionContext,
  { server, destination, sandbox }: { server: Server; destination: Destination; sandbox: EmbeddedSandbox },
): Listings {
  const listings = new Map<string, Listing>();
  const changed = new EventEmitter<void>();
  const askedSpaces = (provider: string) => workspaceState.get<string[]>(spacesKey(provider), []);
  /** The spaces of each provider: those of its documents; one that a person names where there are none at all. */
  const spacesToList = async (providers: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    const heads = (await server.workspaceDocuments()).flatMap(({ head }) => (head ? [head] : []));
    const known = providers.map((provider): [string, string[]] => {
      return [provider, [...new Set([...spacesOf(heads, provider), ...askedSpaces(provider)])]];
    });
    const found = known.filter(([, spaces]) => spaces.length > 0);
    const [first] = providers;
    if (found.length > 0 || first === undefined) return new Map(found);
    const space = await askSpace(first);
    if (space === undefined) return new Map();
    await workspaceState.update(spacesKey(first), [...askedSpaces(first), space]);
    return new Map([[first, [space]]]);
  };
  const keep = (listing: Listing, target: string) => {
    listings.set(target, listing);
    changed.fire();
    return listing;
  };
  subscriptions.push(
    changed,
    destination.onChange(() => changed.fire()),
    // It forgets what it had.
    sandbox.onStop(() => {
      listings.delete('sandbox');
      changed.fire();
    }),
  );
  return {
    current: () => listings.get(destination.named().name),
    read: async () => {
      const reached = new Map<string, Reached>();
      const asked: Omit<SpaceListing, 'entries'>[] = [];
      for (const [provider, spaces] of await spacesToList(providersServed(destination))) {
        const at = await destination.reach(provider);
        if (!at) return undefined;
        reached.set(provider, at);
        const kinds = listable.filter((remote) => remote.provider === provider);
        asked.push(...kinds.flatMap((remote) => spaces.map((space) => ({ remote, space }))));
      }
      const [first] = reached.values();
      if (!first) return undefined;
      const { name } = first.target;
      const read = await unlessStopped(l10n.t('Reading from {0}', name), (signal) => list(asked, reached, signal));
      if (!read) return undefined;
      if ('problem' in read) {
        tellUnread(name, read.problem, () => commands.executeCommand('chatapp.refreshRemote'));
        return undefined;
      }
      return keep({ reached, spaces: read.spaces, at: new Date() }, name);
    },
    readAgain: async () => {
      const { name } = destination.named();
      const last = listings.get(name);
      if (!last) return;
      const read = await list(last.spaces, last.reached, new AbortController().signal);
      // What it had is shown on where it cannot be read now, and nothing where it is gone.
      if ('spaces' in read && listings.get(name) === last) keep({ ...last, spaces: read.spaces, at: new Date() }, name);
    },
    local: async () => localDocuments((await server.workspaceDocuments()).flatMap(withHead)),
    onChange: changed.event,
  };
}

const withHead = ({ uri, head }: ListedDocument) => (head ? [[head, uri] as const] : []);

/** The providers of the active target that can list anything. */
function providersServed(destination: Destination): readonly string[] {
  const named = destination.named();
  const providers = [...new Set(listable.map(({ provider }) => provider))];
  return named.kind === 'provider' ? providers.filter((id) => named.target.endpoints[id] !== undefined) : providers;
}

async function list(
  asked: readonly Omit<SpaceListing, 'entries'>[],
  reached: ReadonlyMap<string, Reached>,
  signal: AbortSignal,
): Promise<{ spaces: SpaceListing[] } | { problem: Problem }> {
  // Loaded now and not before: undici is the largest part of the extension.
  const { listRemotes } = await import('../../push/providers/list.ts');
  const spaces: SpaceListing[] = [];
  for (const { remote, space } of asked) {
    const at = reached.get(remote.provider);
    if (!at) continue;
    const options = { proxy: proxySettings(), signal };
    const listed = await listRemotes(remote, { space }, at.target, at.credentials, options);
    if (!listed.ok) return listed;
    spaces.push({ remote, space, entries: listed.value });
  }
  return { spaces };
}

async function askSpace(provider: string): Promise<string | undefined> {
  const [name = ''] = listable.find((remote) => remote.provider === provider)?.identity.place ?? [];
  const space = await showInputBox({
    title: l10n.t('Which space?'),
    prompt: l10n.t('{0}, as the console of your provider shows it.', name),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Paste the value, or press Escape to go back.') : undefined),
  });
  return space?.trim();
}
