import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import type { Credentials } from '../providers/provider.ts';
import { type Remote, readRemote } from '../providers/read.ts';
import { remoteOf } from '../remotes.ts';
import type { Target } from '../target.ts';
import type { PushResult } from './push.ts';
import { canBe } from './same.ts';

/** What is known of the remote after a push that was applied. */
export interface After {
  /** The document, with the code that it was given if it was created. */
  document: ChatDocument;
  /** What was sent, and what is read now where that can be the same in the provider's hand. */
  held: readonly JsonObject[];
  /** `null` where it could not be read. */
  remote: Remote | null;
  /** Whether something else is there than what was sent: somebody has pushed in between. */
  isOther: boolean;
}

/**
 * Looks at a remote after a push that was applied: for its state, and because a provider may write what was sent in
 * another way. A read that fails changes nothing of the outcome.
 */
export async function verifyAfterPush(
  pushed: ChatDocument,
  result: PushResult,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions = {},
): Promise<After> {
  const document = withCode(pushed, result);
  const read = await readRemote(document, target, credentials, { deadlineMs: 3000, ...options });
  const remote = read.ok ? read.value : null;
  const { members = [], fixed = [] } = remoteOf(document)?.read ?? {};
  const sent = Object.fromEntries(
    Object.entries(document.value).filter(([name]) => members.includes(name) && !fixed.includes(name)),
  );
  const isOurs = remote !== null && canBe(sent, remote.value);
  return {
    document,
    held: [document.value, ...(isOurs ? [remote.value] : [])],
    remote,
    isOther: remote !== null && !isOurs,
  };
}

/** The document with the code that the provider gave it, before its name; the document itself where it has one. */
export function withCode(document: ChatDocument, { data }: PushResult): ChatDocument {
  const { create, identity } = remoteOf(document) ?? {};
  const name = create?.code;
  const code = name === undefined ? undefined : data?.[name];
  if (name === undefined || code === undefined || document.value[name]) return document;
  const written = Object.entries(document.value).filter(([other]) => other !== name);
  const at = written.findIndex(([other]) => other === identity?.name);
  const value = Object.fromEntries(written.toSpliced(at < 0 ? written.length : at, 0, [name, code]));
  return { ...document, value };
}
