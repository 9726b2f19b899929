import type { ChatDocument, CheckedDocument, JsonObject } from '../../core/document/document.ts';
import { found, type Result, refused } from '../problem.ts';
import { notYet } from '../providers/request.ts';
import type { RemoteKind, Uploading } from '../remote-kind.ts';
import { remoteOf, remotes } from '../remotes.ts';
import { endpointFor, type Target } from '../target.ts';

/** The folder of a document. */
interface Folder {
  /** The names of the files in it. */
  names(): Promise<readonly string[]>;
  /** A file as it is checked; `null` where it is of no kind. The text is what tells whether a check is worth it. */
  document(name: string, mayBe: (text: string) => boolean): Promise<CheckedDocument | null>;
}

/** Where a document was read. */
export interface Source {
  /** Its name in its folder. */
  name: string;
  /** What is uploaded of it: JSON with the lines and columns of the document. */
  text: string;
  folder: Folder;
}

const ENDING = '.chatapp.json';

type Uploaded = RemoteKind & { upload: Uploading };

const isUploaded = (remote: RemoteKind): remote is Uploaded => remote.upload !== undefined;

/**
 * Says whose operation a document is for. What belongs to no provider by itself goes where the document beside it
 * belongs, as far as the target takes that.
 *
 * @returns a problem where nothing beside it says that. Never throws for what the folder has
 */
export async function addressed(
  { kind, provider, value }: CheckedDocument,
  source: Source | undefined,
  target: Target,
): Promise<Result<ChatDocument>> {
  if (provider !== null) return found({ kind, provider, value });
  const uploaded = remotes.filter(isUploaded).filter((remote) => remote.kind === kind);
  const [one] = uploaded;
  if (!one || !source) return notYet({ kind });
  const { name, text, folder } = source;
  const besides = await documentsBeside(name, one.upload, folder);
  const served = besides.find(
    ({ document }) => document.provider !== null && target.endpoints[document.provider] !== undefined,
  );
  const beside = served ?? besides[0];
  if (!beside) return problem('nobody-names-it', one.upload.nobody(ownName(name) ?? `NAME${ENDING}`));
  const remote = uploaded.find((some) => some.provider === beside.document.provider);
  if (!remote) return notYet({ kind });
  const endpoint = endpointFor(target, remote.provider);
  if (!endpoint.ok) return endpoint;
  const address = addressIn(beside.document.value, remote);
  if (address[remote.identity.code] === undefined) return problem('no-code-beside', remote.upload.noCode(beside.name));
  return found({ kind, provider: remote.provider, value, upload: { address, text } });
}

const problem = (code: string, { message, next }: { message: string; next: string }) => refused(code, message, next);

/** What says which one is meant; an empty text says nothing. */
function addressIn(value: JsonObject, { read: { identifiedBy } }: Uploaded): JsonObject {
  const said = identifiedBy.flatMap((name) => {
    const member = value[name];
    return ['string', 'number'].includes(typeof member) && member !== '' ? [[name, member] as const] : [];
  });
  return Object.fromEntries(said);
}

/** What a document beside a file would be called: `visit.chatapp.json` beside `visit.flow.chatapp.json`. */
function ownName(name: string): string | undefined {
  const [, stem] = /^(.+)\.[^.]+\.chatapp\.json$/.exec(name) ?? [];
  return stem === undefined ? undefined : `${stem}${ENDING}`;
}

/** A document that a file belongs to, and what it is called. */
interface BesideDocument {
  name: string;
  document: CheckedDocument;
}

/** The documents of a folder that a file belongs to: those that name it come before the one of its name. */
async function documentsBeside(name: string, upload: Uploading, folder: Folder): Promise<readonly BesideDocument[]> {
  const own = ownName(name);
  const naming: BesideDocument[] = [];
  const named: BesideDocument[] = [];
  for (const other of [...(await folder.names())].sort()) {
    if (other === name || !other.endsWith(ENDING)) continue;
    const document = await folder.document(other, (text) => other === own || text.includes(upload.namedBy));
    if (document?.kind !== upload.of || document.provider === null) continue;
    if (!remoteOf({ kind: document.kind, provider: document.provider })) continue;
    const file = document.value[upload.namedBy];
    if (typeof file === 'string' && file !== '') {
      if (file.replace(/^\.\//, '') === name) naming.push({ name: other, document });
    } else if (other === own) named.push({ name: other, document });
  }
  return [...naming, ...named];
}
