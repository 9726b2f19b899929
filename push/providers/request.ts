import type { ChatDocument, CheckedDocument } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { type Problem, type Result, refused } from '../problem.ts';
import { remoteOf } from '../remotes.ts';
import { endpointFor, type Target } from '../target.ts';
import { providerOf } from './index.ts';
import type { Operation } from './operations.ts';
import type { PlainRequest } from './plain.ts';
import type { Credentials } from './provider.ts';

/** Whether a push creates what the document says: it has no code yet, by which what exists could be edited. */
export function isCreation(document: ChatDocument): boolean {
  const create = remoteOf(document)?.create;
  if (!create) return false;
  const code = document.value[create.code];
  return code === undefined || code === null || code === '';
}

/** The operation that a push of a document is sent through; undefined where the provider has none. */
export function operationOf(document: ChatDocument): Operation | undefined {
  const remote = remoteOf(document);
  return isCreation(document) ? remote?.create?.operation : remote?.write;
}

/**
 * Makes the request that a push of a document sends. Whatever shows a request before it is sent takes it from here too.
 *
 * @returns the request, or a problem where the document cannot be one for this target. Never throws.
 */
export function buildPush(document: ChatDocument, target: Target): Result<PlainRequest> {
  return (isCreation(document) ? buildCreation : buildRequest)(document, target);
}

/**
 * Makes the request that a document is: every member as it stands, also one that we do not know, because the provider
 * decides what it takes. Only the envelope stays behind (`$schema`, and `phone_number_id` in a Meta document, which
 * becomes the path).
 *
 * @returns the request, or a problem where the document cannot be one for this target. Never throws.
 */
export function buildRequest(document: ChatDocument, target: Target): Result<PlainRequest> {
  return requestOf(document, target, remoteOf(document)?.write);
}

/** Makes the request that creates what a document says. */
function buildCreation(document: ChatDocument, target: Target): Result<PlainRequest> {
  const create = remoteOf(document)?.create;
  const created = create?.request(document.value);
  if (created && !created.ok) return created;
  return requestOf({ ...document, value: created?.value ?? {} }, target, create?.operation);
}

/** Why a document of a kind that its provider does not have goes nowhere. */
export const noOperation = ({ kind }: Pick<ChatDocument, 'kind'>) =>
  refused(
    'no-operation',
    say`There is no operation that takes a ${kind} at this provider.`,
    say`Write the document in the form of the provider that takes it.`,
  );

/** Why a document of a kind that belongs to no provider goes nowhere. */
export const notYet = ({ kind }: Pick<CheckedDocument, 'kind'>) =>
  refused(
    'no-operation',
    say`Documents of the kind ${kind} cannot be sent from here yet.`,
    say`Upload the file in the console of your provider.`,
  );

function requestOf(document: ChatDocument, target: Target, operation: Operation | undefined): Result<PlainRequest> {
  if (!operation) {
    return noOperation(document);
  }
  const endpoint = endpointFor(target, document.provider);
  if (!endpoint.ok) return endpoint;
  try {
    const { request, uploadRequest } = providerOf(document.provider);
    if (!document.upload) return request(operation, endpoint.value, target, document.value);
    return uploadRequest?.(operation, endpoint.value, target, document.upload) ?? noOperation(document);
  } catch (error) {
    // JSON.stringify recurses; JSON.parse does not, so a document can be deeper than it can be written out again.
    if (!(error instanceof RangeError)) throw error;
    return refused(
      'document-too-deep',
      say`The document nests values too deeply to be written as a request.`,
      say`Flatten it: no provider takes more than a few levels.`,
    );
  }
}

/** Whether credentials are those of the provider that a request goes to. */
export function mismatch(request: PlainRequest, credentials: Credentials): Problem | null {
  if (request.operation.provider === credentials.provider) return null;
  return {
    code: 'credentials-other-provider',
    message: say`The credentials are for another provider than the document.`,
    next: say`Set credentials for the provider of the document, then push again.`,
  };
}
