import type { ChatDocument } from '../../core/document/document.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import { identityOf } from '../journal/identity.ts';
import type { Memory } from '../journal/journal.ts';
import { type Listed, listRemotes } from '../providers/list.ts';
import type { Credentials } from '../providers/provider.ts';
import { type Remote, toRemote } from '../providers/read.ts';
import { remoteOf } from '../remotes.ts';
import type { Target } from '../target.ts';
import { hasLanguageOf } from './listedDocument.ts';

/**
 * What the target has of a document, as far as a list of its space and the journal prove it together; undefined where
 * it has to be read. Never throws.
 */
export type ListedRemotes = (
  document: ChatDocument,
  memory: Memory,
  at: { target: Target; credentials: Credentials },
  options?: ExchangeOptions,
) => Promise<Remote | undefined>;

/** The provider's machines need not all have the same time, and may write it in whole seconds. */
const CLOCKS_DIFFER_MS = 60_000;

/** How long a list is believed: then it is read again. */
const FRESH_MS = 60_000;

/** A page costs one request, as a read does. A list may cost a quarter of what it can spare. */
const READS_PER_PAGE = 4;

interface List {
  at: number;
  entries: Promise<readonly Listed[]>;
}

/**
 * For a run over many documents: reads the list of a space once, page by page, instead of every document. A list says
 * when each entry was last modified, and nothing of its content. The journal has the content that was last read, and
 * when that was, by the provider's own clock. What was not modified since is still so; everything else is read.
 *
 * This is for showing and planning. Before a write the remote is read all the same.
 *
 * @param documents how many the run is about
 */
export function listedRemotes(documents: number): ListedRemotes {
  const mostPages = Math.floor(documents / READS_PER_PAGE);
  const lists = new Map<string, List>();
  return async (document, memory, { target, credentials }, options = {}) => {
    const { provider, kind, value } = document;
    const remote = remoteOf(document);
    const { code } = identityOf(document);
    const space = value[remote?.identity.place?.[0] ?? ''];
    const isListed = remote?.list?.modified !== undefined && typeof space === 'string' && space !== '' && code !== '';
    if (mostPages === 0 || !isListed || !memory.readAt || memory.held.length === 0) return undefined;

    const key = [target.endpoints[provider], provider, kind, space].join(' ');
    let list = lists.get(key);
    if (!list || performance.now() - list.at > FRESH_MS) {
      const read = listRemotes(document, { space }, target, credentials, { ...options, mostPages });
      list = { at: performance.now(), entries: read.then((listed) => (listed.ok ? listed.value : [])) };
      lists.set(key, list);
    }
    const found = (await list.entries).filter((entry) => isOf(document, entry));
    const [entry] = found;
    // Where it stands on two pages, it moved while they were read.
    if (!entry || found.length > 1 || !isReadSince(memory, entry)) return undefined;
    const { read } = remote;
    const names = read.members.filter((name) => !read.fixed?.includes(name));
    const content = Object.entries(memory.held.at(-1) ?? {}).filter(([name]) => names.includes(name));
    const answered = { ...entry.entry, ...Object.fromEntries(content) };
    return { ...toRemote(read, value, answered), readAt: memory.readAt };
  };
}

/** Whether an entry is the one that a document names by its code. */
const isOf = (document: ChatDocument, entry: Listed): boolean =>
  entry.id === identityOf(document).code && hasLanguageOf(document, entry);

/** Whether what the journal has was read after the last change. */
const isReadSince = ({ readAt }: Memory, { modifiedAt }: Listed): boolean =>
  readAt !== undefined && modifiedAt !== null && readAt.getTime() >= modifiedAt.getTime() + CLOCKS_DIFFER_MS;
