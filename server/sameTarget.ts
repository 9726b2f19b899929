import type { Finding } from '../core/finding.ts';
import type { RuleSettings } from '../core/rules/settings.ts';
import { type Other, sameTargetFinding } from '../kinds/sameTarget.ts';
import { type DocumentStore, markOf } from './documentStore.ts';
import { addressKey } from './features/addressKey.ts';

/** The findings of a document with those that come of other documents. */
interface WithTwins {
  findings: readonly Finding[];
  /** Differs where the other documents do; empty where there are none. */
  mark: string;
}

/** Adds to findings of a document that other files mean the same. */
export type AddTwins = (uri: string, findings: readonly Finding[]) => Promise<WithTwins>;

export function createAddTwins(
  store: DocumentStore,
  rules: (uri: string) => Promise<RuleSettings>,
  folders: () => readonly string[],
): AddTwins {
  return async (uri, findings) => {
    const twins = store.twinsOf(addressKey(uri));
    const range = twins.count > 0 ? await store.placeOfMeaning(uri) : undefined;
    if (!range) return { findings, mark: '' };
    const start = { line: 0, character: 0 };
    const places = await Promise.all(
      twins.first.map(async (file): Promise<Other> => {
        const there = await store.placeOfMeaning(file);
        return { shown: shownIn(folders(), file), file, range: there ?? { start, end: start } };
      }),
    );
    const finding = sameTargetFinding(range, places, twins.count, await rules(uri));
    return { findings: finding ? [...findings, finding] : findings, mark: markOf(twins) };
  };
}

/** The path of a document in its folder. */
function shownIn(folders: readonly string[], uri: string): string {
  const folder = folders.find((one) => uri.startsWith(one.endsWith('/') ? one : `${one}/`));
  const path = folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length).replace(/^\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
