import type { CheckedDocument, JsonObject } from '../core/document/document.ts';
import { remotes } from './remotes.generated.ts';

/** What a document is at its provider; a key is empty where the document says too little. */
export interface Meaning {
  /** By its code. */
  code: string;
  /** By its name and language, which mean it as long as it has no code. */
  name: string;
}

/** What a document means. */
export function meaningOf({ kind, provider, value }: CheckedDocument): Meaning {
  const identity = remotes.find((remote) => remote.kind === kind && remote.provider === provider)?.identity;
  if (!identity) return { code: '', name: '' };
  const language = textAt(value, identity.language).toLowerCase().replaceAll('-', '_');
  const place = `${kind}\0${provider}\0${textAt(value, identity.place?.[0])}\0${language}\0`;
  const code = textAt(value, identity.code);
  const [coded, named] = [identity.normalized?.(code) ?? code, textAt(value, identity.name)];
  return { code: coded === '' ? '' : place + coded, name: named === '' ? '' : place + named };
}

function textAt(value: JsonObject, name = ''): string {
  const member = value[name];
  return typeof member === 'string' ? member.trim() : typeof member === 'number' ? String(member) : '';
}

/** The other files that mean the same as a file. */
interface Others {
  count: number;
  /** The first of them. */
  first: readonly string[];
}

/** Documents of which a push of one replaces what another has sent: they mean the same at a target. */
export interface Twins {
  /** @param meaning `null` where the file is gone, or is no document */
  set(file: string, meaning: Meaning | null): void;
  of(file: string): Others;
  /** Every file that has twins. */
  all(): readonly string[];
  /** The files that may have got or lost twins since they were last taken. */
  takeChanged(): readonly string[];
}

/** Of so many others the names are told. */
const MOST_NAMED = 10;

type Groups = Map<string, Set<string>>;

/** Finds twins among many documents, at a cost that grows with their number alone, also where all are the same. */
export function createTwins(): Twins {
  const meanings = new Map<string, Meaning>();
  // Two that have a name in common, and codes of their own, are two.
  const byCode: Groups = new Map();
  const codedByName: Groups = new Map();
  const uncodedByName: Groups = new Map();

  const groupsOf = ({ code, name }: Meaning) =>
    [
      [byCode, code],
      [code === '' ? uncodedByName : codedByName, name],
    ] as const;

  /** Whole groups, whose files are named when somebody asks: many files can come into one group. */
  const changed = new Set<ReadonlySet<string>>();
  const left = new Set<string>();

  /** Notes every file that a meaning could be a twin of. */
  const noteChange = ({ code, name }: Meaning) => {
    const groups = [byCode.get(code), codedByName.get(name), uncodedByName.get(name)];
    for (const group of groups) if (group) changed.add(group);
  };

  const forget = (file: string) => {
    const meaning = meanings.get(file);
    if (!meaning) return;
    noteChange(meaning);
    left.add(file);
    for (const [groups, key] of groupsOf(meaning)) {
      const group = groups.get(key);
      group?.delete(file);
      if (group?.size === 0) groups.delete(key);
    }
    meanings.delete(file);
  };

  const of: Twins['of'] = (file) => {
    const { code, name } = meanings.get(file) ?? { code: '', name: '' };
    const groups = [uncodedByName.get(name), code === '' ? codedByName.get(name) : byCode.get(code)];
    let count = 0;
    const first: string[] = [];
    for (const group of groups) {
      if (!group) continue;
      count += group.has(file) ? group.size - 1 : group.size;
      for (const other of group) {
        if (first.length === MOST_NAMED) break;
        if (other !== file) first.push(other);
      }
    }
    return { count, first };
  };

  return {
    set: (file, meaning) => {
      const last = meanings.get(file);
      // Most changes of a document leave what it means.
      if (meaning && meaning.code === last?.code && meaning.name === last.name) return;
      forget(file);
      if (!meaning) return;
      meanings.set(file, meaning);
      for (const [groups, key] of groupsOf(meaning)) {
        if (key !== '') groups.set(key, (groups.get(key) ?? new Set()).add(file));
      }
      noteChange(meaning);
    },
    of,
    all: () => [...meanings.keys()].filter((file) => of(file).count > 0),
    takeChanged: () => {
      const taken = new Set([...left, ...[...changed].flatMap((group) => [...group])]);
      changed.clear();
      left.clear();
      return [...taken];
    },
  };
}

/** The twins among files that are all known. Nearly none has any, and nothing more is kept of those without. */
export function twinsAmong(meanings: ReadonlyMap<string, Meaning>): Pick<Twins, 'of' | 'all'> {
  const counts = new Map<string, number>();
  for (const { code, name } of meanings.values()) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isAlone = (key: string) => key === '' || counts.get(key) === 1;
  const twins = createTwins();
  for (const [file, meaning] of meanings) {
    if (!isAlone(meaning.code) || !isAlone(meaning.name)) twins.set(file, meaning);
  }
  return twins;
}
