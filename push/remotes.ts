import type { ChatDocument } from '../core/document/document.ts';
import { remotes } from '../kinds/remotes.generated.ts';
import type { RemoteKind } from './remote-kind.ts';

export { remotes } from '../kinds/remotes.generated.ts';

/** Whether documents of a kind are uploaded as files. */
export const isUploaded = (kind: string | null | undefined): boolean =>
  remotes.some((remote) => remote.kind === kind && remote.upload !== undefined);

/** What a document belongs to: itself, or what the document beside a file is about. */
export function ownerOf(document: ChatDocument): ChatDocument {
  const { provider, upload } = document;
  const of = remoteOf(document)?.upload?.of;
  return upload && of !== undefined ? { kind: of, provider, value: upload.address } : document;
}

/** What there is to know of a document's kind at its provider; undefined where the provider does not take it. */
export const remoteOf = ({ kind, provider }: Pick<ChatDocument, 'kind' | 'provider'>): RemoteKind | undefined =>
  remotes.find((remote) => remote.kind === kind && remote.provider === provider);
