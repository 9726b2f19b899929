import { isObject, valueAt } from '../../../core/document/members.ts';
import type { FilledText } from '../../../core/preview/formatted.ts';
import type { FlowJson, Screen } from '../model.ts';
import { mayBeDynamic, readDynamic } from './dynamic.ts';
import { evaluate, type Lookup, textOf } from './evaluate.ts';
import type { Reference } from './reference.ts';

/** What a screen has at a moment: the data that it got, and what was entered. */
export interface ScreenState {
  data: Readonly<Record<string, unknown>>;
  form: Readonly<Record<string, unknown>>;
}

/** What references on a screen read: the state of its own and of the other screens. */
export function lookupOn(screen: Screen, stateOf: (id: string | undefined) => ScreenState | undefined): Lookup {
  return ({ screen: id, scope, path }: Reference) => {
    const state = stateOf(id ?? screen.id);
    return state && valueAt(state[scope], path);
  };
}

/** The state that a screen has at first: the examples of its data, and what its fields begin with. */
function initialState(screen: Screen): ScreenState {
  const data = Object.fromEntries([...screen.data].map(([name, { value }]) => [name, value.__example__]));
  const form: Record<string, unknown> = {};
  for (const [name, { value, spec, around }] of screen.fields) {
    const init = around.find(({ type }) => type === 'Form')?.value['init-values'];
    const given = isObject(init) && Object.hasOwn(init, name) ? init[name] : value['init-value'];
    form[name] =
      resolved(given, ({ scope, path, screen: other }) =>
        scope === 'data' && other === undefined ? valueAt(data, path) : undefined,
      ) ?? empty(spec?.gives);
  }
  return { data, form };
}

/** What a field has as long as nothing was entered. */
const empty = (gives: string | undefined): unknown =>
  gives === 'boolean' ? false : gives === 'array' || gives === 'files' ? [] : '';

/** The states that screens have at first, by their ids. */
export function initialStates(flow: FlowJson): (id: string | undefined) => ScreenState | undefined {
  const states = new Map<Screen, ScreenState>();
  return (id) => {
    const screen = id === undefined ? undefined : flow.screensById.get(id);
    if (!screen) return undefined;
    let state = states.get(screen);
    if (!state) {
      state = initialState(screen);
      states.set(screen, state);
    }
    return state;
  };
}

/** A value with its reference or expression resolved; undefined where that is not known. Others stay as they are. */
export function resolved(value: unknown, lookup: Lookup, isCondition = false): unknown {
  if (typeof value !== 'string' || (!isCondition && !mayBeDynamic(value))) return value;
  const read = readDynamic(value, isCondition);
  if (read.is === 'binding') return lookup(read.references[0]);
  if (read.is === 'expression') {
    return read.parsed && 'root' in read.parsed ? evaluate(read.parsed.root, value, lookup) : undefined;
  }
  return value;
}

/** A text as it is shown: what references read is marked, and what is not known stays as it is written. */
export function shownText(text: string, lookup: Lookup): FilledText {
  const read = readDynamic(text);
  if (read.is === 'plain' || read.is === 'mixed') return { text, variables: [] };
  const value = resolved(text, lookup);
  const isFilled = value !== undefined;
  const shown = isFilled ? textOf(value) : text;
  const [first] = read.references;
  if (!first) return { text: shown, variables: [] };
  const name = `${first.scope}.${first.path.join('.')}`;
  return { text: shown, variables: [{ name, start: 0, end: shown.length, isFilled }] };
}
