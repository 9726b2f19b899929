import type { ChatDocument } from '../core/document/document.ts';
import { remotes } from './remotes.generated.ts';

/** What a document is at its provider: by its code, and by its name as long as it has no code. */
interface Meaning {
  code: string;
  /** Every key that means it; empty where it says too little. */
  keys: readonly string[];
}

function meaningOf({ kind, provider, value }: ChatDocument): Meaning {
  const identity = remotes.find((remote) => remote.kind === kind && remote.provider === provider)?.identity;
  if (!identity) return { code: '', keys: [] };
  const text = (name = '') => (['string', 'number'].includes(typeof value[name]) ? String(value[name]).trim() : '');
  const code = identity.normalized?.(text(identity.code)) ?? text(identity.code);
  const name = text(identity.name);
  const language = text(identity.language).toLowerCase().replaceAll('-', '_');
  const keyOf = (by: string, id: string) =>
    JSON.stringify([kind, provider, text(identity.place?.[0]), language, by, id]);
  return { code, keys: [...(code ? [keyOf('code', code)] : []), ...(name ? [keyOf('name', name)] : [])] };
}

/** Documents of which a push of one replaces what another has sent: they mean the same at a target. */
export interface Twins {
  /** @param document `null` where it is gone, or is none */
  set(file: string, document: ChatDocument | null): void;
  /** The other files that mean the same as a file, in their order. */
  of(file: string): readonly string[];
  /** Every file that has twins. */
  all(): ReadonlySet<string>;
}

/** Finds twins among many documents, at a cost that grows with their number alone. */
export function createTwins(): Twins {
  const meanings = new Map<string, Meaning>();
  const files = new Map<string, Set<string>>();
  const forget = (file: string) => {
    for (const key of meanings.get(file)?.keys ?? []) {
      const group = files.get(key);
      group?.delete(file);
      if (group?.size === 0) files.delete(key);
    }
    meanings.delete(file);
  };
  const of: Twins['of'] = (file) => {
    const { keys, code } = meanings.get(file) ?? { keys: [], code: '' };
    const others = new Set(keys.flatMap((key) => [...(files.get(key) ?? [])]));
    others.delete(file);
    // Two that have a name in common, and codes of their own, are two.
    return [...others].filter((other) => !code || [code, ''].includes(meanings.get(other)?.code ?? '')).sort();
  };
  return {
    set: (file, document) => {
      forget(file);
      const meaning = document ? meaningOf(document) : { code: '', keys: [] };
      if (meaning.keys.length === 0) return;
      meanings.set(file, meaning);
      for (const key of meaning.keys) files.set(key, (files.get(key) ?? new Set()).add(file));
    },
    of,
    all: () => {
      const shared = [...files.values()].filter((group) => group.size > 1);
      return new Set(shared.flatMap((group) => [...group].filter((file) => of(file).length > 0)));
    },
  };
}
