import type { Finding } from '../core/finding.ts';
import type { RuleSettings } from '../core/rules/settings.ts';
import { type Other, sameTargetFinding } from '../kinds/sameTarget.ts';
import { addressKey, type DocumentStore } from './documentStore.ts';

/** The findings of a document with those that come of other documents. */
interface WithTwins {
  findings: readonly Finding[];
  /** Differs where the other documents do; empty where there are none. */
  mark: string;
}

/** Adds to findings of a document that other files mean the same. */
export type AddTwins = (uri: string, findings: readonly Finding[]) => Promise<WithTwins>;

/** Of so many other files the places are shown. */
const MOST_PLACES = 10;

export function createAddTwins(
  store: DocumentStore,
  rules: (uri: string) => Promise<RuleSettings>,
  folders: () => readonly string[],
): AddTwins {
  return async (uri, findings) => {
    const others = store.twinsOf(addressKey(uri));
    const range = others.length > 0 ? await store.placeOfMeaning(uri) : undefined;
    if (!range) return { findings, mark: '' };
    const start = { line: 0, character: 0 };
    const places = await Promise.all(
      others.map(async (file, index): Promise<Other> => {
        const there = index < MOST_PLACES ? await store.placeOfMeaning(file) : undefined;
        return { shown: shownIn(folders(), file), file, range: there ?? { start, end: start } };
      }),
    );
    const finding = sameTargetFinding(range, places, await rules(uri));
    const mark = others.length > 0 ? `+${others.join(' ')}` : '';
    return { findings: finding ? [...findings, finding] : findings, mark };
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
