import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor, maskerFor } from '../http/redact.ts';
import { found, type Problem, type Result, refused } from '../problem.ts';
import type { Health, Listing, RemoteKind } from '../remote-kind.ts';
import { remoteOf } from '../remotes.ts';
import { endpointFor, type Target } from '../target.ts';
import { addressOf, isForTools } from './address.ts';
import { credentialsProblem } from './credentials.ts';
import { readFile } from './file.ts';
import { providerOf } from './index.ts';
import { listRemotes } from './list.ts';
import { readProblem } from './outcome.ts';
import type { PlainRequest } from './plain.ts';
import type { Credentials } from './provider.ts';
import { mismatch, noOperation } from './request.ts';
import { isObject, isRedirect } from './verdict.ts';

/** What a provider holds, in the form of our documents. */
export interface Remote {
  /** The document as it would be: what reading does not answer with is as it is there. */
  value: JsonObject;
  /** The state of its review or publication, in the provider's word. */
  state: string | null;
  /** Why a review refused it, in the provider's word. */
  reason: string | null;
  /** How the people who got it took it, in the provider's word; left out where it has none. */
  quality?: string;
  /** Whether messages with it can be sent; left out where the provider does not say it. */
  health?: Health;
  /** What a template is called there. */
  name: string | null;
  /** Its TemplateCode or FlowId. */
  code: string | null;
  /** What the answer has of the properties that say which one is meant; no edit changes any of them. */
  identity: { readonly [property: string]: string };
  /** When it was read, by the provider's clock; undefined where the answer does not say it. */
  readAt?: Date | undefined;
}

/** The members that reading a document answers with. */
export const membersRead = (document: ChatDocument): readonly string[] => remoteOf(document)?.read.members ?? [];

/** What a document sets and reading does not answer with: nobody can see whether the remote has it. */
export function membersUnread(document: ChatDocument): JsonObject {
  const { read, identity } = remoteOf(document) ?? {};
  const { members = [], identifiedBy = [] } = read ?? {};
  // Where it belongs is no part of what it is.
  const place = identity?.place?.filter((name) => name !== undefined) ?? [];
  const rest = Object.entries(without([...members, ...identifiedBy, ...place], document.value));
  return Object.fromEntries(rest.filter(([name]) => !isForTools(name)));
}

/** The request that reads what a document is about. Holds no secret; changes nothing. */
export function buildRead(document: ChatDocument, target: Target): Result<PlainRequest> {
  const remote = remoteOf(document);
  if (!remote) return noOperation(document);
  const endpoint = endpointFor(target, document.provider);
  if (!endpoint.ok) return endpoint;
  const { operation, identifiedBy } = remote.read;
  const at = { origin: endpoint.value, target, value: addressOf(document) };
  return providerOf(document.provider).readRequest(operation, identifiedBy, at);
}

/**
 * Reads what the provider holds of a document.
 *
 * @returns it in the document's form, or a problem with what to do. Never throws.
 */
export async function readRemote(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions = {},
): Promise<Result<Remote>> {
  const remote = remoteOf(document);
  if (!remote) return noOperation(document);
  const { list } = remote;
  if (list?.byName && !document.value[list.members.id]) {
    return readByName(document, list, list.byName, target, credentials, options);
  }
  const built = buildRead(document, target);
  if (!built.ok) return built;
  const problem = credentialsProblem(credentials) ?? mismatch(built.value, credentials);
  if (problem !== null) return { ok: false, problem };
  const { delivery } = await exchange(built.value, credentials, options);
  const why = () => readProblem(built.value, delivery, cleanerFor(credentials));
  if (delivery.type !== 'answer') return { ok: false, problem: why() ?? noDocument(delivery.cause) };
  const isAnswered = delivery.status >= 200 && delivery.status <= 299;
  const answer = isAnswered ? masked(delivery.body, credentials) : undefined;
  const data = isObject(answer) ? providerOf(document.provider).dataOf(remote.read.operation, answer) : null;
  if (data && remote.read.file) {
    const file = await readFile(document, remote.read.file, target, credentials, options);
    if (!file.ok) return file;
    const { state, reason, name, code, identity } = toRemote(remote.read, addressOf(document), data);
    const { value } = toRemote(remote.read, document.value, file.value);
    return found({ value, state, reason, name, code, identity, readAt: delivery.date });
  }
  if (data) return found({ ...toRemote(remote.read, document.value, data), readAt: delivery.date });
  if (isRedirect(delivery.status)) {
    return refused(
      `HTTP ${delivery.status}`,
      say`${built.value.origin} redirects to another address (HTTP ${delivery.status}).`,
      say`Set the target’s address to the provider’s own.`,
    );
  }
  return { ok: false, problem: why() ?? noDocument(`HTTP ${delivery.status}`) };
}

const noDocument = (code: string): Problem =>
  refused(code, say`The answer has no document of this kind.`, say`Check what the document names.`).problem;

/** What has no code yet is found by its name, if it is there. */
async function readByName(
  document: ChatDocument,
  { members }: Listing,
  { nothingThere }: NonNullable<Listing['byName']>,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions,
): Promise<Result<Remote>> {
  const { value } = document;
  const place = remoteOf(document)?.identity.place?.[0] ?? '';
  const [space, name] = [String(value[place] ?? ''), String(value[members.name] ?? '')];
  const listed = await listRemotes(document, { space, name }, target, credentials, options);
  if (!listed.ok) return listed;
  const entry = listed.value.find((one) => one.name === name);
  if (!entry)
    return refused(providerOf(document.provider).absent[0], nothingThere(), say`Check what the document names.`);
  const held = { ...value, [members.name]: entry.name, [members.category]: entry.category.split(', ') };
  return found({ value: held, state: null, reason: null, name: entry.name, code: entry.id, identity: {} });
}

/** What an answer has, in the form of a document. */
export function toRemote(read: RemoteKind['read'], value: JsonObject, data: JsonObject): Remote {
  const { members, identifiedBy, fixed = [], answers = {}, renamed = {}, member = (_, as) => as } = read;
  // A category that is not answered is no other one.
  const answered = members.filter((name) => !fixed.includes(name) || isSaid(data[name], name, {}));
  const held = members.flatMap((name) => {
    const part = withoutNulls(member(name, data[name]));
    return isSaid(part, name, value) ? [[name, part] as const] : [];
  });
  const word = (names: readonly string[] = []) => {
    const text = names.map((name) => data[name]).find((text) => typeof text === 'string' && text !== '');
    return typeof text === 'string' ? text : null;
  };
  const quality = word(answers.quality);
  const health = read.health?.(data);
  const identity = identifiedBy.flatMap((name) => {
    const there = data[name] ?? data[renamed[name] ?? ''];
    return typeof there === 'string' && there.trim() !== '' ? [[name, there.trim()] as const] : [];
  });
  return {
    value: { ...without(answered, value), ...Object.fromEntries(held) },
    state: word(answers.state),
    reason: word(answers.reason),
    ...(quality !== null && { quality }),
    ...(health && { health }),
    name: word(answers.name),
    code: word(answers.code)?.trim() ?? null,
    identity: Object.fromEntries(identity),
  };
}

const without = (names: readonly string[], value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** Whether an answer says something with a member. What a document leaves out and the remote has empty is no difference. */
function isSaid(member: unknown, name: string, document: JsonObject): boolean {
  if (member === undefined || member === null) return false;
  if (Object.hasOwn(document, name)) return true;
  return member !== false && member !== '' && (typeof member !== 'object' || Object.keys(member).length > 0);
}

/** A value without the members that are null, at any depth: a provider's word for a member that is not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, withoutNulls(member)]])),
  );
}

/** Undefined for an answer that nests deeper than any document of a provider. */
function masked(body: unknown, credentials: Credentials): unknown {
  try {
    return maskerFor(credentials)(body);
  } catch {
    return undefined;
  }
}
