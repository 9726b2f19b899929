import type { Finding } from '../core/finding.ts';
import type { RuleSettings } from '../core/rules/settings.ts';
import { endpointFinding, type FlowPart, openedScreenFinding } from '../kinds/openedScreens.ts';
import { type Other, sameTargetFinding } from '../kinds/sameTarget.ts';
import type { DocumentStore } from './documentStore.ts';
import { addressKey } from './features/addressKey.ts';

/** The findings of a document with those that come of other documents. */
interface WithOthers {
  findings: readonly Finding[];
  /** Differs where what the other documents say of it does; empty where they say nothing. */
  mark: string;
}

/**
 * Adds to findings of a document what other documents say of it: that they mean the same, have no such screen, or name
 * no endpoint.
 *
 * @param part what the document says of flows as it is open; as it was read last where left out
 */
export type AddFromOthers = (uri: string, findings: readonly Finding[], part?: FlowPart) => Promise<WithOthers>;

export function createAddFromOthers(
  store: DocumentStore,
  rules: (uri: string) => Promise<RuleSettings>,
  folders: () => readonly string[],
): AddFromOthers {
  const sameTargetOf = async (uri: string): Promise<Finding | undefined> => {
    const twins = store.twinsOf(addressKey(uri));
    const range = twins.count > 0 ? await store.placeOfMeaning(uri) : undefined;
    if (!range) return undefined;
    const start = { line: 0, character: 0 };
    const places = await Promise.all(
      twins.first.map(async (file): Promise<Other> => {
        const there = await store.placeOfMeaning(file);
        return { shown: shownIn(folders(), file), file, range: there ?? { start, end: start } };
      }),
    );
    return sameTargetFinding(range, places, twins.count, await rules(uri));
  };
  return async (uri, findings, part) => {
    const key = addressKey(uri);
    const same = await sameTargetOf(uri);
    const { screens, endpoint } = store.flowFaults(key, part);
    const settings = screens.length > 0 || endpoint ? await rules(uri) : {};
    const ofFlow = [
      ...screens.map((one) => openedScreenFinding(one, shownIn(folders(), one.file), settings)),
      endpoint && endpointFinding(endpoint, shownIn(folders(), endpoint.file), settings),
    ].flatMap((finding) => finding ?? []);
    return { findings: [...findings, ...ofFlow, ...(same ? [same] : [])], mark: store.markOf(key, part) };
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
