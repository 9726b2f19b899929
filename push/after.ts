import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import type { Credentials } from './credentials.ts';
import type { ExchangeOptions } from './exchange.ts';
import type { PushResult } from './push.ts';
import { type Remote, readRemote } from './read.ts';
import type { Target } from './target.ts';

/** What is known of the remote after a push that was applied. */
export interface After {
  /** The document, with the code that it was given if it was created. */
  document: ChatDocument;
  /** What was sent, and what is read now where it can be read. */
  held: readonly JsonObject[];
  /** `null` where it could not be read. */
  remote: Remote | null;
}

/**
 * Looks at a remote after a push that was applied: for its state, and because a provider may write what was sent in
 * another way. A read that fails changes nothing of the outcome.
 */
export async function lookAfter(
  pushed: ChatDocument,
  result: PushResult,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions = {},
): Promise<After> {
  const document = withCode(pushed, result);
  const read = await readRemote(document, target, credentials, { deadlineMs: 3000, ...options });
  const remote = read.ok ? read.value : null;
  return { document, held: [document.value, ...(remote ? [remote.value] : [])], remote };
}

/** The document with the code that the provider gave it; the document itself where it has one. */
export function withCode(document: ChatDocument, { data }: PushResult): ChatDocument {
  const name = document.kind === 'template' ? 'TemplateCode' : 'FlowId';
  const code = data?.[name];
  if (document.kind === 'automation' || code === undefined || document.value[name]) return document;
  return { ...document, value: { ...document.value, [name]: code } };
}
