import type { ChatDocument } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import { storageAddress } from '../http/storage.ts';
import { found, type Result, refused } from '../problem.ts';
import { addressOf } from '../providers/address.ts';
import { ask } from '../providers/ask.ts';
import { credentialsProblem } from '../providers/credentials.ts';
import { providerOf } from '../providers/index.ts';
import type { Credentials, PreviewLink } from '../providers/provider.ts';
import { mismatch, noOperation } from '../providers/request.ts';
import { ownerOf, remoteOf } from '../remotes.ts';
import { endpointFor, type Target } from '../target.ts';

/**
 * Asks the provider for the link under which it shows what a document is about. Changes nothing.
 *
 * @returns a problem where it has none. Never throws
 */
export async function previewLink(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions = {},
): Promise<Result<PreviewLink>> {
  const owner = ownerOf(document);
  const remote = remoteOf(owner);
  const operation = remote?.lifecycle?.preview;
  if (!remote || !operation) return noOperation(document);
  const endpoint = endpointFor(target, owner.provider);
  if (!endpoint.ok) return endpoint;
  const provider = providerOf(owner.provider);
  const at = { origin: endpoint.value, target, value: addressOf(owner) };
  const request = provider.readRequest(operation, remote.read.identifiedBy, at);
  if (!request.ok) return request;
  const problem = credentialsProblem(credentials) ?? mismatch(request.value, credentials);
  if (problem) return { ok: false, problem };
  const answer = await ask(request.value, credentials, options);
  if (!answer.ok) return answer;
  const link = provider.previewOf?.(answer.value);
  const url = storageAddress(link?.url);
  if (link && url) return found({ ...link, url: url.href });
  return refused('no-preview', say`The provider has no preview of this flow yet.`, say`Push its Flow JSON first.`);
}
