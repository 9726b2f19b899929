import type { ChatDocument, JsonObject, Kind } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor, maskerFor } from '../http/redact.ts';
import { found, type Problem, type Result, refused } from '../problem.ts';
import { endpointFor, type Target } from '../target.ts';
import { type Credentials, credentialsProblem } from './credentials.ts';
import { listRemotes } from './list.ts';
import type { CamsOperation, MetaOperation } from './operations.ts';
import { readProblem } from './outcome.ts';
import { camsRequest, graphNode, mismatch, type PlainRequest, USER_AGENT } from './request.ts';
import { isObject, isRedirect } from './verdict.ts';

/** What a provider holds, in the form of our documents. */
export interface Remote {
  /** The document as it would be: what reading does not answer with is as it is there. */
  value: JsonObject;
  /** The state of its review or publication, in the provider's word. */
  state: string | null;
  /** Why a review refused it, in the provider's word. */
  reason: string | null;
  /** What a template is called there. */
  name: string | null;
  /** Its TemplateCode or FlowId. */
  code: string | null;
  /** What the answer has of the properties that say which one is meant; no edit changes any of them. */
  identity: { readonly [property: string]: string };
}

interface Read extends CamsOperation {
  /** The members of a document that say which one is meant. */
  identifiedBy: readonly string[];
  /** The members that an answer has of a document. */
  members: readonly string[];
}

const base = { provider: 'cams', version: '2020-06-06', placement: 'form', jsonParameters: [], qps: 5 } as const;

/** How documents of CAMS are read: names, parameters and limits from the pages of the operations. */
const READS: { readonly [kind in Kind]: Read } = {
  template: {
    ...base,
    kind: 'template',
    name: 'GetChatappTemplateDetail',
    identifiedBy: ['CustSpaceId', 'TemplateCode', 'TemplateName', 'Language', 'TemplateType'],
    members: ['Category', 'Components', 'Example', 'MessageSendTtlSeconds'],
  },
  flow: {
    ...base,
    kind: 'flow',
    name: 'GetFlow',
    identifiedBy: ['CustSpaceId', 'FlowId'],
    members: ['FlowName', 'Categories'],
  },
  automation: {
    ...base,
    kind: 'automation',
    name: 'GetConversationalAutomation',
    identifiedBy: ['CustSpaceId', 'PhoneNumber'],
    members: ['EnableWelcomeMessage', 'Prompts', 'Commands'],
  },
};

const GRAPH_MEMBERS = ['enable_welcome_message', 'prompts', 'commands'];

const GRAPH_READ: MetaOperation = { provider: 'meta', kind: 'automation', name: 'GET', placement: 'json', qps: 5 };

/** The members that reading a document answers with. */
export const membersRead = ({ kind, provider }: ChatDocument): readonly string[] =>
  provider === 'cams' ? READS[kind].members : GRAPH_MEMBERS;

/** What a document sets and reading does not answer with: nobody can see whether the remote has it. */
export function membersUnread({ kind, provider, value }: ChatDocument): JsonObject {
  const known =
    provider === 'cams'
      ? [...READS[kind].members, ...READS[kind].identifiedBy, '$schema']
      : [...GRAPH_MEMBERS, 'phone_number_id', '$schema'];
  return without(known, value);
}

/** The request that reads what a document is about. Holds no secret; changes nothing. */
export function buildRead(document: ChatDocument, target: Target): Result<PlainRequest> {
  const endpoint = endpointFor(target, document.provider);
  if (!endpoint.ok) return endpoint;
  if (document.provider === 'cams') {
    const read = READS[document.kind];
    const asked = read.identifiedBy.flatMap((name) => {
      const value = document.value[name];
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
    });
    return found(camsRequest(read, endpoint.value, Object.fromEntries(asked)));
  }
  const node = graphNode(target.graphVersion, document.value);
  if (!node.ok) return node;
  return found({
    operation: GRAPH_READ,
    method: 'GET',
    origin: endpoint.value,
    path: node.value,
    query: [['fields', 'conversational_automation']],
    headers: { 'user-agent': USER_AGENT, accept: 'application/json' },
    body: { type: 'none' },
  });
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
  if (document.kind === 'flow' && !document.value.FlowId) return readFlowByName(document, target, credentials, options);
  const built = buildRead(document, target);
  if (!built.ok) return built;
  const problem = credentialsProblem(credentials) ?? mismatch(built.value, credentials);
  if (problem !== null) return { ok: false, problem };
  const { delivery } = await exchange(built.value, credentials, options);
  const why = () => readProblem(built.value.operation, delivery, cleanerFor(credentials));
  if (delivery.type !== 'answer') return { ok: false, problem: why() ?? noDocument(delivery.cause) };
  const isAnswered = delivery.status >= 200 && delivery.status <= 299;
  const answer = isAnswered ? masked(delivery.body, credentials) : undefined;
  const held = isObject(answer) ? (document.provider === 'cams' ? fromCams : fromGraph)(document, answer) : null;
  if (held) return found(held);
  if (isRedirect(delivery.status)) {
    return refused(
      `HTTP ${delivery.status}`,
      say`The endpoint redirects to another address (HTTP ${delivery.status}).`,
      say`Set the target’s endpoint to the provider’s own address.`,
    );
  }
  return { ok: false, problem: why() ?? noDocument(`HTTP ${delivery.status}`) };
}

const noDocument = (code: string): Problem =>
  refused(code, say`The answer holds no document of this kind.`, say`Check what the document names.`).problem;

/** A flow that has no id yet is found by its name, if it is there. */
async function readFlowByName(
  { value }: ChatDocument,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions,
): Promise<Result<Remote>> {
  const [space, name] = [String(value.CustSpaceId ?? ''), String(value.FlowName ?? '')];
  const listed = await listRemotes('flow', { CustSpaceId: space, FlowName: name }, target, credentials, options);
  if (!listed.ok) return listed;
  const flow = listed.value.find((entry) => entry.name === name);
  if (!flow) {
    const message = say`There is no flow of this name.`;
    return refused('Unknown.ResourceOwnerId', message, say`Check what the document names.`);
  }
  const held = { ...value, FlowName: flow.name, Categories: flow.category.split(', ') };
  return found({ value: held, state: null, reason: null, name: flow.name, code: flow.id, identity: {} });
}

/** Whether a problem of reading is that there is nothing to read. A flow of somebody else is answered in the same way. */
export const isAbsent = ({ code }: Problem): boolean =>
  ['DetailError.TemplateNotExist', 'Unknown.ResourceOwnerId', '803'].includes(code);

function fromCams({ kind, value }: ChatDocument, { Code, Data: data }: JsonObject): Remote | null {
  if (Code !== 'OK' || !isObject(data)) return null;
  const { members } = READS[kind];
  // A category that is not answered is no other one.
  const answered = members.filter((name) => name !== 'Category' || isSaid(data.Category, name, {}));
  const held = members.flatMap((name) => {
    const member = asDocument(name, data[name]);
    return isSaid(member, name, value) ? [[name, member] as const] : [];
  });
  const word = (...names: string[]) => {
    const text = names.map((name) => data[name]).find((text) => typeof text === 'string' && text !== '');
    return typeof text === 'string' ? text : null;
  };
  return {
    value: { ...without(answered, value), ...Object.fromEntries(held) },
    state: word('AuditStatus', 'Status'),
    reason: word('Reason'),
    name: word('Name', 'TemplateName'),
    code: word('TemplateCode', 'FlowId')?.trim() ?? null,
    identity: identityIn(data, READS[kind].identifiedBy),
  };
}

/** A template's name is called otherwise in an answer. */
function identityIn(data: JsonObject, names: readonly string[]): Remote['identity'] {
  const entries = names.flatMap((name) => {
    const value = data[name] ?? (name === 'TemplateName' ? data.Name : undefined);
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [];
  });
  return Object.fromEntries(entries);
}

const without = (names: readonly string[], value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** Whether an answer says something with a member. What a document leaves out and the remote has empty is no difference. */
function isSaid(member: unknown, name: string, document: JsonObject): boolean {
  if (member === undefined || member === null) return false;
  if (Object.hasOwn(document, name)) return true;
  return member !== false && member !== '' && (typeof member !== 'object' || Object.keys(member).length > 0);
}

/** A member as documents have it: lists may come as JSON text, an empty member as null, and one name in small letters. */
function asDocument(name: string, value: unknown): unknown {
  if (name !== 'Components') return withoutNulls(value);
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list)) return list;
  return list.map((component: unknown) => {
    if (!isObject(component)) return component;
    const { hasExpiration, ...rest } = component;
    return withoutNulls(hasExpiration === undefined ? rest : { ...rest, HasExpiration: hasExpiration });
  });
}

/** A value without the members that are null, at any depth: a provider's word for a member that is not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, withoutNulls(member)]])),
  );
}

function fromGraph({ value }: ChatDocument, answer: JsonObject): Remote | null {
  if (answer.error !== undefined || answer.id === undefined) return null;
  // A number that never had one has none.
  const held = isObject(answer.conversational_automation) ? answer.conversational_automation : {};
  const members = GRAPH_MEMBERS.flatMap((name) =>
    isSaid(held[name], name, value) ? [[name, held[name]] as const] : [],
  );
  return {
    value: { ...without(GRAPH_MEMBERS, value), ...Object.fromEntries(members) },
    state: null,
    reason: null,
    name: null,
    code: null,
    identity: {},
  };
}

/** Undefined for an answer that nests deeper than any document of a provider. */
function masked(body: unknown, credentials: Credentials): unknown {
  try {
    return maskerFor(credentials)(body);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
