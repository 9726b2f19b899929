import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatDocument } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor } from '../http/redact.ts';
import { identityOf } from '../journal/identity.ts';
import { found, type Problem, type Result, refused } from '../problem.ts';
import { addressOf } from '../providers/address.ts';
import { credentialsProblem } from '../providers/credentials.ts';
import { providerOf } from '../providers/index.ts';
import { readDelivery } from '../providers/outcome.ts';
import type { PlainRequest } from '../providers/plain.ts';
import type { Credentials } from '../providers/provider.ts';
import { type Remote, readRemote } from '../providers/read.ts';
import { mismatch } from '../providers/request.ts';
import { type ShownRequest, showRequest } from '../providers/show.ts';
import { type Verdict, verdict } from '../providers/verdict.ts';
import type { StateChange, Transition } from '../remote-kind.ts';
import { ownerOf, remoteOf } from '../remotes.ts';
import { stateInWords } from '../stateWords.ts';
import { endpointFor, type Target } from '../target.ts';
import { addressed } from './addressed.ts';
import { errorsIn, type PushFinding } from './gate.ts';
import { inWords } from './inWords.ts';
import type { PushPort } from './port.ts';
import type { PushResult } from './push.ts';
import { isHeld } from './same.ts';

/** What a person is asked before a state is changed. */
interface StateQuestion {
  title: string;
  detail: string;
  button: string;
}

/** The side of a change of state that is not the provider. */
export interface StatePort
  extends Pick<PushPort, 'check' | 'target' | 'credentials' | 'reading' | 'sending' | 'proxy' | 'seen'> {
  /** Whether it is to be done. */
  ask(question: StateQuestion): Promise<boolean>;
}

/** The one request that is shown and sent, once there is one. */
interface Requested {
  operation: string | null;
  request: ShownRequest | null;
}

/** How a change of state ended. `stopped`: by a person, who knows. */
export type StateOutcome =
  | PushResult
  | (Requested & { outcome: 'unchanged'; message: string })
  | (Requested & Problem & { outcome: 'blocked'; errors: readonly PushFinding[] })
  | (Requested & { outcome: 'dry-run' })
  | { outcome: 'stopped' };

/** Milliseconds in which the state is read back. */
const READ_BACK_MS = 5_000;

/**
 * Changes the state of what a document is about: checks the document, reads the state, asks, sends once, and reads the
 * state back. What is `applied` has the new state.
 *
 * @param isDryRun whether it ends before anything is read
 * @returns how it ended. Never throws for what a document, a network or a provider can do
 */
export async function changeState(
  change: StateChange,
  port: StatePort,
  { isDryRun = false } = {},
): Promise<StateOutcome> {
  const checked = await port.check();
  if (!checked) return { outcome: 'stopped' };
  const errors = errorsIn(checked.findings);
  if (errors.length > 0 || !checked.document) {
    const message = checked.document ? say`The document has errors.` : say`The document is of no kind.`;
    return blocked(undefined, { code: 'findings', message, next: '' }, errors);
  }
  const target = await port.target();
  if (!target.ok) return blocked(undefined, target.problem);
  const document = await addressed(checked.document, checked.source, target.value);
  if (!document.ok) return blocked(undefined, document.problem);
  const prepared = prepare(change, document.value, target.value);
  if (!prepared.ok) return blocked(undefined, prepared.problem);
  const { shown, request } = prepared.value;
  if (isDryRun) return { outcome: 'dry-run', operation: request.operation.name, request: shown };
  const credentials = await port.credentials(target.value, document.value.provider);
  if (!credentials) return { outcome: 'stopped' };
  if (!credentials.ok) return blocked(prepared.value, credentials.problem);
  return changeChecked(change, port, prepared.value, credentials.value);
}

/** A change of state as the one request that is shown and sent. */
interface Prepared {
  document: ChatDocument;
  /** What has the state: the document, or what it belongs to. */
  owner: ChatDocument;
  target: Target;
  transition: Transition;
  request: PlainRequest;
  shown: ShownRequest;
}

function prepare(change: StateChange, document: ChatDocument, target: Target): Result<Prepared> {
  const owner = ownerOf(document);
  const remote = remoteOf(owner);
  const transition = remote?.lifecycle?.[change];
  if (!remote || !transition) {
    return refused(
      'no-operation',
      say`Documents of the kind ${document.kind} have no states that can be changed from here.`,
      say`Choose the document of a flow, or its Flow JSON.`,
    );
  }
  const value = addressOf(owner);
  const { code } = remote.identity;
  if (value[code] === undefined || value[code] === '') {
    return refused(
      'no-code',
      say`The document has no ${code}, so it is not known which one is meant.`,
      say`Push it first.`,
    );
  }
  const endpoint = endpointFor(target, owner.provider);
  if (!endpoint.ok) return endpoint;
  const { identifiedBy } = remote.read;
  const address = Object.fromEntries(Object.entries(value).filter(([name]) => identifiedBy.includes(name)));
  const built = providerOf(owner.provider).request(transition.operation, endpoint.value, target, address);
  if (!built.ok) return built;
  return found({ document, owner, target, transition, request: built.value, shown: showRequest(built.value) });
}

async function changeChecked(
  change: StateChange,
  port: StatePort,
  prepared: Prepared,
  credentials: Credentials,
): Promise<StateOutcome> {
  const { document, owner, target, transition, request, shown } = prepared;
  const options = (signal: AbortSignal) => ({ proxy: port.proxy?.() ?? {}, signal });
  const look = () => port.reading(target, (signal) => readRemote(owner, target, credentials, options(signal)));
  const first = await look();
  if (!first) return { outcome: 'stopped' };
  if (!first.ok) return blocked(prepared, first.problem);
  const done = { outcome: 'unchanged', operation: request.operation.name, request: shown } as const;
  const { state, name } = first.value;
  port.seen?.(document === owner ? first.value : undefined, target);
  if (state === transition.to) return { ...done, message: transition.isDone() };
  if (isWrong(transition, state)) return blocked(prepared, wrongState(transition, state));
  // What is published is what was uploaded, whatever the file says by now.
  const stale = change === 'publish' ? await staleness(port, prepared, credentials) : undefined;
  if (stale === 'stopped') return { outcome: 'stopped' };
  if (stale) return blocked(prepared, stale);

  const called = name ?? identityOf(owner).name;
  const isAsked = await port.ask({
    title: transition.title(called || identityOf(owner).code, target.name),
    detail: [
      transition.consequence(),
      ...(target.production ? [say`This target is marked as production.`] : []),
      inWords(owner, target),
    ].join('\n\n'),
    button: transition.button(),
  });
  if (!isAsked) {
    return blocked(prepared, { code: 'declined', message: say`Nothing was sent: not confirmed.`, next: '' });
  }
  // A person takes time to read.
  const now = await look();
  if (!now) return { outcome: 'stopped' };
  if (!now.ok) return blocked(prepared, now.problem);
  if (now.value.state === transition.to) return { ...done, message: transition.isDone() };
  if (isWrong(transition, now.value.state)) return blocked(prepared, wrongState(transition, now.value.state));
  return port.sending(target, (signal) => sendOnce(prepared, credentials, options(signal)));
}

const isWrong = ({ from }: Transition, state: string | null): boolean => state !== null && !from.includes(state);

const wrongState = (transition: Transition, state: string | null): Problem => ({
  code: 'push/state-forbids-change',
  message: transition.isWrong(stateInWords(state ?? '')),
  next: say`See its state in the console of your provider.`,
});

/** Why a file is not what was uploaded; undefined where it is, or the document is no file. */
async function staleness(
  port: StatePort,
  { document, target }: Prepared,
  credentials: Credentials,
): Promise<Problem | 'stopped' | undefined> {
  if (!document.upload) return undefined;
  const read = await port.reading(target, (signal) =>
    readRemote(document, target, credentials, { proxy: port.proxy?.() ?? {}, signal }),
  );
  if (!read) return 'stopped';
  if (!read.ok) return read.problem;
  port.seen?.(read.value, target);
  if (isHeld(document, read.value.value)) return undefined;
  return {
    code: 'push/not-uploaded',
    message: say`This file is not what was uploaded last, which is what would be published.`,
    next: say`Push the file first.`,
  };
}

async function sendOnce(
  { owner, target, transition, request, shown }: Prepared,
  credentials: Credentials,
  options: ExchangeOptions & { signal: AbortSignal },
): Promise<PushResult> {
  const about = { operation: request.operation.name, target: target.name, request: shown };
  const problem = credentialsProblem(credentials) ?? mismatch(request, credentials);
  if (problem) return { ...verdict('not-applied', problem), ...about, attempts: 0 };
  const { delivery, attempts } = await exchange(request, credentials, options);
  const told = readDelivery(request, delivery, cleanerFor(credentials));
  const outcome =
    told.outcome === 'not-applied'
      ? told
      : proven(told, transition, await readState(owner, target, credentials, transition, options));
  return { ...outcome, ...about, attempts };
}

/** What the provider said, and what state is read back. */
function proven(told: Verdict, { to, operation }: Transition, state: string | null | undefined): Verdict {
  const next = say`Look at its state before you try again.`;
  if (state === to) {
    const { message = '', next: after = null } = operation.applied ?? {};
    return told.outcome === 'applied'
      ? told
      : { ...told, ...verdict('applied', { code: told.code, message, next: after }) };
  }
  if (told.outcome === 'unknown') return { ...told, next };
  const message =
    state === undefined
      ? say`The provider took the request, but the state could not be read back.`
      : say`The provider took the request, but the state is not the new one, or not yet.`;
  return { ...told, outcome: 'unknown', message, next };
}

const PAUSE_MS = 700;

/** The state as it is read again and again until it is the new one; undefined where it could never be read. */
async function readState(
  owner: ChatDocument,
  target: Target,
  credentials: Credentials,
  { to }: Transition,
  { signal, proxy = {} }: ExchangeOptions & { signal: AbortSignal },
): Promise<string | null | undefined> {
  const end = performance.now() + READ_BACK_MS;
  let seen: Remote | undefined;
  for (;;) {
    const left = Math.floor(end - performance.now());
    if (left <= 0 || signal.aborted) return seen?.state;
    const read = await readRemote(owner, target, credentials, { signal, proxy, deadlineMs: left });
    if (read.ok) seen = read.value;
    if (seen?.state === to || end - performance.now() <= PAUSE_MS) return seen?.state;
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
  }
}

function blocked(
  prepared: Prepared | undefined,
  { code, message, next }: Problem,
  errors: readonly PushFinding[] = [],
): StateOutcome {
  const operation = prepared?.request.operation.name ?? null;
  return { outcome: 'blocked', operation, request: prepared?.shown ?? null, code, message, next, errors };
}
