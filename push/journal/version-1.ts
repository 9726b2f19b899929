/** Reads version 1 of the journal, which knew things by the path of their file and the name of the target. */
import type { JsonObject } from '../../core/document/document.ts';
import { isObject } from '../providers/verdict.ts';
import { remotes } from '../remotes.ts';
import { keyOf, keyOfFile } from './identity.ts';
import { type Journal, type Known, later } from './known.ts';

/** Whether a value is a journal of version 1. */
export function isVersion1({ version, files, edits }: JsonObject): boolean {
  if (version !== 1 || !isObject(files) || !isObject(edits)) return false;
  const known = Object.values(files).flatMap((targets) => (isObject(targets) ? Object.values(targets) : [undefined]));
  return (
    known.every((one) => isObject(one) && Array.isArray(one.held) && one.held.every(isObject)) &&
    Object.values(edits).every(
      (list) => Array.isArray(list) && list.every((at) => !Number.isNaN(Date.parse(String(at)))),
    )
  );
}

/** What a journal of version 1 knows, as one of version 2. */
export function fromVersion1({ files, edits }: JsonObject): Journal {
  const remotes = new Map<string, Map<string, Known>>();
  const put = (address: string, key: string, known: Known) => {
    const things = remotes.get(address) ?? new Map<string, Known>();
    remotes.set(address, things.set(key, later(things.get(key), known)));
  };
  for (const [file, targets] of Object.entries(files as { [file: string]: { [target: string]: JsonObject } })) {
    for (const [target, { remote, at, held, unread }] of Object.entries(targets)) {
      // The name of a target may have spaces in it; its address has none.
      put(target.slice(target.lastIndexOf(' ') + 1), keyOfRemote(String(remote), file), {
        file,
        at: dateOf(at),
        held: held as JsonObject[],
        ...(isObject(unread) && { unread }),
      });
    }
  }
  for (const [key, list] of Object.entries(edits as { [template: string]: string[] })) {
    const [, address, remote] = /^.* (\S*:\/\/\S+) (\S+ .*)$/.exec(key) ?? [];
    const last = list.at(-1);
    if (address === undefined || remote === undefined || last === undefined) continue;
    // What was there is not said here: an entry of no time loses against any that knows it.
    put(address, keyOfRemote(remote, ''), { file: '', at: dateOf(undefined), held: [], edits: list });
  }
  return {
    version: 2,
    remotes: Object.fromEntries([...remotes].map(([address, things]) => [address, Object.fromEntries(things)])),
  };
}

const dateOf = (at: unknown) =>
  Number.isNaN(Date.parse(String(at))) ? new Date(0).toISOString() : new Date(String(at)).toISOString();

/** Version 1 wrote `template SPACE CODE-OR-NAME LANGUAGE`, `flow SPACE ID`, `automation SPACE PHONE`, `automation ID`. */
function keyOfRemote(key: string, file: string): string {
  const [kind, ...words] = key.split(' ');
  const ofKind = remotes.filter((remote) => remote.kind === kind);
  const remote = ofKind.find(({ identity }) => (identity.place === undefined) === (words.length === 1)) ?? ofKind[0];
  if (!remote) return key;
  const { place, language, normalized, wasKnownByFile } = remote.identity;
  const about = { ...remote, language: language === undefined ? undefined : (words.pop() ?? '') };
  const space = place === undefined ? '' : (words.shift() ?? '');
  const id = words.join(' ');
  if (id === '' && wasKnownByFile) return keyOfFile(about, space, file);
  return keyOf(about, space, normalized ? normalized(id) : id);
}
