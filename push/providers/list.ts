import type { JsonObject, Kind, Provider } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import type { Delivered } from '../http/delivery.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor, maskerFor } from '../http/redact.ts';
import { found, type Result, refused } from '../problem.ts';
import type { Listing, RemoteKind } from '../remote-kind.ts';
import { remoteOf } from '../remotes.ts';
import { endpointFor, type Target } from '../target.ts';
import { credentialsProblem } from './credentials.ts';
import { providerOf } from './index.ts';
import { readProblem } from './outcome.ts';
import type { Credentials } from './provider.ts';
import { mismatch, noOperation } from './request.ts';
import { isObject } from './verdict.ts';

/** What a list says of one thing. */
export interface Listed {
  kind: Kind;
  provider: Provider;
  /** Its code. */
  id: string;
  name: string;
  language: string | null;
  category: string;
  /** The state of its review, where a list says that. */
  state: string | null;
  /** When it was last modified, by the provider's clock, where a list says that. */
  modifiedAt: Date | null;
  /** The entry as it was answered. */
  entry: JsonObject;
}

type Listable = RemoteKind & { list: Listing };

const isListable = (remote: RemoteKind): remote is Listable => remote.list !== undefined;

const PAGE_SIZE = 100;

/** More templates than a business can have (6,000); a list that goes on is not one of a provider. */
const MOST_PAGES = 60;

/**
 * Lists what a space has, page after page. Never throws.
 *
 * @param of the space, and the name where only what is called so is wanted
 * @param options `mostPages`: where to end before all is listed
 */
export async function listRemotes(
  about: Pick<RemoteKind, 'kind' | 'provider'>,
  { space, name }: { space: string; name?: string },
  target: Target,
  credentials: Credentials,
  { mostPages = MOST_PAGES, ...options }: ExchangeOptions & { mostPages?: number } = {},
): Promise<Result<readonly Listed[]>> {
  const remote = remoteOf(about);
  if (!remote || !isListable(remote)) return noOperation(about);
  const { operation } = remote.list;
  const provider = providerOf(remote.provider);
  if (!provider.listRequest) return noOperation(about);
  const endpoint = endpointFor(target, remote.provider);
  if (!endpoint.ok) return endpoint;
  const { identity, list } = remote;
  const parameter = list.byName?.parameter;
  const filter = {
    ...(identity.place && { [identity.place[0]]: space }),
    ...(name !== undefined && parameter !== undefined && { [parameter]: name }),
  };
  const all: Listed[] = [];
  let last: JsonObject | undefined;
  for (let index = 1; index <= Math.min(mostPages, MOST_PAGES); index++) {
    const built = provider.listRequest(operation, endpoint.value, { target, filter, index, size: PAGE_SIZE, last });
    if (!built) break;
    if (!built.ok) return built;
    const request = built.value;
    const problem = credentialsProblem(credentials) ?? mismatch(request, credentials);
    if (problem !== null) return { ok: false, problem };
    const { delivery } = await exchange(request, credentials, options);
    const entries = delivery.type === 'answer' ? entriesOf(remote, delivery, maskerFor(credentials)) : undefined;
    if (!entries) {
      const why = readProblem(request, delivery, cleanerFor(credentials));
      if (why) return { ok: false, problem: why };
      const code = delivery.type === 'answer' ? `HTTP ${delivery.status}` : delivery.cause;
      return refused(code, say`The answer has no list.`, say`Check the target’s address.`);
    }
    all.push(...entries);
    last = delivery.type === 'answer' ? (delivery.body ?? undefined) : undefined;
    if (entries.length < PAGE_SIZE) break;
  }
  return found(all);
}

function entriesOf(
  remote: Listable,
  { status, body }: Delivered & { type: 'answer' },
  masked: (value: unknown) => unknown,
): Listed[] | undefined {
  if (status < 200 || status > 299) return undefined;
  let answer: unknown;
  try {
    answer = masked(body);
  } catch {
    return undefined;
  }
  if (!isObject(answer) || !providerOf(remote.provider).isGranted(answer)) return undefined;
  // A space that has none may be answered without a list.
  const list = answer[remote.list.entries] ?? [];
  return Array.isArray(list) ? list.filter(isObject).map((entry) => toListed(remote, entry)) : undefined;
}

function toListed({ kind, provider, list }: Listable, entry: JsonObject): Listed {
  const { members, entryId = members.id, modified = '' } = list;
  const word = (name = '') => (typeof entry[name] === 'string' ? String(entry[name]).trim() : null);
  const category = entry[members.category];
  // 64 bits, which JSON may have as text.
  const at = Number(entry[modified]);
  return {
    kind,
    provider,
    id: word(entryId) ?? '',
    name: word(members.name) ?? '',
    language: word(members.language),
    category: Array.isArray(category) ? category.join(', ') : (word(members.category) ?? ''),
    state: word(members.state),
    modifiedAt: at > 0 ? new Date(at) : null,
    entry,
  };
}
