import type { ChatDocument } from '../core/document/document.ts';
import { remotes } from '../kinds/remotes.generated.ts';
import type { RemoteKind } from './remote-kind.ts';

export { remotes } from '../kinds/remotes.generated.ts';

/** What there is to know of a document's kind at its provider; undefined where the provider does not take it. */
export const remoteOf = ({ kind, provider }: Pick<ChatDocument, 'kind' | 'provider'>): RemoteKind | undefined =>
  remotes.find((remote) => remote.kind === kind && remote.provider === provider);
