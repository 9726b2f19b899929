import { readLimitedFile } from '../files/limited.ts';
import { replaceFile } from '../files/replace.ts';
import { bounds, parseJson } from './bounds.ts';

/** The words of CAMS for the review of a template. */
export type AuditStatus = 'unaudit' | 'auditing' | 'pass' | 'fail';

/** A template as it was last modified. */
export interface StoredTemplate {
  code: string;
  name: string;
  language: string;
  category: string | null;
  type: string;
  components: readonly unknown[];
  example: { readonly [name: string]: unknown };
  ttlSeconds: number | null;
  status: AuditStatus;
  /** When the status was set, in ms. */
  changedAt: number;
  /** When it was edited while it was approved, in ms, over 30 days. */
  edits: readonly number[];
}

export interface StoredFlow {
  id: string;
  name: string;
  categories: readonly string[];
  status: 'DRAFT' | 'PUBLISHED' | 'DEPRECATED';
  /** The account of a flow of the Graph API, empty where it is not known; left out for one of CAMS. */
  waba?: string;
  endpointUri?: string;
  /** The Flow JSON that was uploaded last, as it was sent. */
  json?: string;
  /** The Flow JSON of the last versions that were published, the newest last. */
  published?: readonly string[];
}

/** A phone number's automation, in neither provider's spelling. */
export interface StoredAutomation {
  welcome: boolean;
  prompts: readonly string[];
  commands: readonly { readonly name: string; readonly description: string }[];
}

/** Everything the sandbox remembers. The two providers' automations are apart, as their numbers are. */
export interface State {
  templates: Map<string, StoredTemplate>;
  flows: Map<string, StoredFlow>;
  automations: Map<string, StoredAutomation>;
  graphAutomations: Map<string, StoredAutomation>;
  /** What further kinds keep, each under a name of its own. */
  more: Map<string, Map<string, object>>;
}

const PARTS = ['templates', 'flows', 'automations', 'graphAutomations'] as const;

/**
 * Reads what an earlier run left in a file; nothing is there before the first run.
 *
 * @throws an error that names the file, when it is not one of ours
 */
export async function loadState(file: string | undefined): Promise<State> {
  const stored = file === undefined ? {} : await readStored(file);
  const part = <T>(name: (typeof PARTS)[number]): Map<string, T> =>
    new Map(Object.entries((stored[name] ?? {}) as { [key: string]: T }));
  return {
    // An earlier version kept no states.
    templates: withDefaults(part<StoredTemplate>('templates'), { status: 'unaudit', changedAt: 0, edits: [] }),
    flows: withDefaults(part<StoredFlow>('flows'), { status: 'DRAFT' }),
    automations: part('automations'),
    graphAutomations: part('graphAutomations'),
    more: new Map(Object.entries(stored).flatMap(([name, things]) => furtherPart(name, things))),
  };
}

/** What a file has of a further kind; nothing where it is no such part. */
function furtherPart(name: string, things: unknown): [string, Map<string, object>][] {
  if (PARTS.some((known) => known === name) || !isRecord(things)) return [];
  const kept = Object.entries(things).flatMap(([key, thing]): [string, object][] =>
    isRecord(thing) ? [[key, thing]] : [],
  );
  return kept.length > 0 ? [[name, new Map(kept)]] : [];
}

interface Stored {
  templates: StoredTemplate;
  flows: StoredFlow;
  automations: StoredAutomation;
  graphAutomations: StoredAutomation;
}

/** What is said where nothing more fits. */
export const storeIsFull = {
  code: 'InvalidParameter',
  message: `The sandbox is full: it keeps at most ${bounds.stored} of each kind, and 16 MiB in all. Start it with another data file.`,
};

/** How much room each thing takes in the data file. */
const sizes = new WeakMap<object, number>();

function sizeOf(value: object): number {
  let size = sizes.get(value);
  if (size === undefined) {
    size = JSON.stringify(value, null, 2).length;
    sizes.set(value, size);
  }
  return size;
}

/** Remembers something, unless it or all together would be too much: then it is false, and nothing has changed. */
export function store<Part extends keyof Stored>(state: State, part: Part, key: string, value: Stored[Part]): boolean {
  return storeIn(state, state[part] as Map<string, object>, key, value);
}

/** What a further kind keeps, by its keys. */
export function keptBy(state: State, kind: string): ReadonlyMap<string, object> {
  return state.more.get(kind) ?? new Map();
}

/** Remembers something of a further kind, as `store` does. */
export function keep(state: State, kind: string, key: string, value: object): boolean {
  const things = state.more.get(kind) ?? new Map<string, object>();
  state.more.set(kind, things);
  return storeIn(state, things, key, value);
}

/** Everything that is kept, part by part. */
const partsOf = (state: State): ReadonlyMap<string, ReadonlyMap<string, object>> =>
  new Map([...state.more, ...PARTS.map((name) => [name, state[name]] as const)]);

function storeIn(state: State, things: Map<string, object>, key: string, value: object): boolean {
  if (!things.has(key) && things.size >= bounds.stored) return false;
  let total = sizeOf(value);
  for (const part of partsOf(state).values()) {
    for (const [known, thing] of part) if (part !== things || known !== key) total += sizeOf(thing);
  }
  if (total > bounds.storedCharacters) return false;
  things.set(key, value);
  return true;
}

/** Forgets everything. */
export function emptyState(state: State): void {
  for (const part of PARTS) state[part].clear();
  state.more.clear();
}

const withDefaults = <T extends object>(stored: Map<string, T>, defaults: Partial<T>): Map<string, T> =>
  new Map([...stored].map(([key, value]) => [key, { ...defaults, ...value }]));

/** The last write of a state: one after the other, or an older state could come last. */
const writes = new WeakMap<State, Promise<void>>();

/**
 * Writes the state whole or not at all, as it is when its turn has come.
 *
 * @throws what the system says when the file cannot be written
 */
export function saveState(file: string | undefined, state: State): Promise<void> {
  if (file === undefined) return Promise.resolve();
  const written = (writes.get(state) ?? Promise.resolve())
    .catch(() => {})
    .then(() => {
      const plain = Object.fromEntries([...partsOf(state)].map(([name, things]) => [name, Object.fromEntries(things)]));
      return replaceFile(file, `${JSON.stringify(plain, null, 2)}\n`);
    });
  writes.set(state, written);
  return written;
}

/** More than `bounds.storedCharacters` take in any encoding, with what is around them. */
const MOST_BYTES = 4 * bounds.storedCharacters;

async function readStored(file: string): Promise<{ [name: string]: unknown }> {
  let text: string;
  try {
    text = await readLimitedFile(file, MOST_BYTES);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  // What is kept lies a few levels deeper than in its request.
  const parsed = parseJson(text, bounds.depth + 8);
  if ('value' in parsed) {
    const { value } = parsed;
    const isOurs = isRecord(value) && PARTS.every((name) => value[name] === undefined || isRecord(value[name]));
    if (isOurs) return value;
  }
  throw new Error(`${file} does not have a sandbox’s data. Name another file, or delete this one to start again.`);
}

function isRecord(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
