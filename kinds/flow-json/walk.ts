import type { JsonObject } from '../../core/document/document.ts';
import { isObject } from '../../core/document/members.ts';
import { toPointer } from '../../core/document/path.ts';
import type { WalkOptions } from '../../core/preview/tree.ts';
import { say } from '../../l10n/texts.ts';
import { branchShown, isVisible } from './branches.ts';
import { type Lookup, textOf } from './expressions/evaluate.ts';
import { initialStates, lookupOn, resolved, type ScreenState } from './expressions/resolve.ts';
import type { Action, Component, FlowJson, Screen } from './model.ts';

/** Where somebody is who walks through a flow. */
export interface Walked {
  screen: Screen;
  /** Whether it is the one that the flow began with, and nothing led there. */
  isFirst: boolean;
  /** What each screen has by now, by its id. */
  stateOf(id: string | undefined): ScreenState | undefined;
  /** What is to be known of how they came here, in the reader's language. */
  notes: readonly string[];
  /** What the business gets, once the flow is over; undefined as long as it is not. */
  result: JsonObject | undefined;
}

/** More than anybody walks. */
const MOST_STEPS = 200;

/**
 * Walks through a flow: from its first screen, step by step, as far as the steps still fit the document. Pure.
 *
 * @returns undefined for a flow without screens
 */
export function walkThrough(flow: FlowJson, { steps, entered }: WalkOptions): Walked | undefined {
  const initial = initialStates(flow);
  const states = new Map<string, ScreenState>();
  const stateOf = (id: string | undefined) => (id === undefined ? undefined : states.get(id)) ?? initial(id);
  let screen = entryOf(flow);
  if (!screen) return undefined;
  let isFirst = true;
  let notes: readonly string[] = [];
  let result: JsonObject | undefined;

  const enter = (at: Screen, values: JsonObject) => {
    const state = stateOf(at.id) ?? { data: {}, form: {} };
    const known = Object.entries(values).filter(([name]) => at.fields.has(name));
    if (at.id !== undefined) states.set(at.id, { ...state, form: { ...state.form, ...Object.fromEntries(known) } });
  };

  for (const { pointer, form } of steps.slice(0, MOST_STEPS)) {
    const here: Screen = screen;
    const action = actionAt(here, pointer);
    // The document was written on since: what no longer fits is not walked.
    if (!action || result) break;
    enter(here, form);
    notes = [];
    const missing = action.name === 'update_data' ? [] : missingOn(here, stateOf);
    if (missing.length > 0) {
      notes = [say`Fill in first: ${missing.join(', ')}.`];
      continue;
    }
    const payload = payloadOf(action, here, stateOf);
    switch (action.name) {
      case 'navigate': {
        const next = flow.screensById.get(action.opens ?? '');
        if (!next) {
          notes = [say`There is no screen ${action.opens ?? ''}.`];
          break;
        }
        arrive(next, payload, { states, initial });
        screen = next;
        isFirst = false;
        break;
      }
      case 'complete':
        result = payload;
        break;
      case 'update_data':
        update(here, payload, { states, stateOf });
        break;
      case 'data_exchange': {
        const next = answered(flow, here);
        const sent = inWords(payload);
        notes = [
          say`Your endpoint gets ${sent}, and only it knows the answer. This shows the next screen with the examples of its data.`,
          ...(next.others.length > 0 ? [say`It could also answer with ${next.others.join(', ')}.`] : []),
        ];
        if (next.screen) {
          arrive(next.screen, {}, { states, initial });
          screen = next.screen;
          isFirst = false;
        }
        break;
      }
      case 'open_url':
        notes = [say`Opens ${String(resolved(action.value.url, lookupOn(here, stateOf)) ?? '')} in the browser.`];
        break;
      default:
        break;
    }
  }
  if (!result) enter(screen, entered);
  return { screen, isFirst, stateOf, notes, result };
}

/** Where a flow begins: the first screen that nothing leads to, or the first of all. */
function entryOf(flow: FlowJson): Screen | undefined {
  const led = new Set([
    ...flow.routes.navigations.map(({ to }) => to),
    ...[...(flow.routes.declared?.values() ?? [])].flatMap((targets) => targets.map(({ to }) => to)),
  ]);
  return flow.screens.find(({ id }) => id !== undefined && !led.has(id)) ?? flow.screens[0];
}

/** What a tap at a place of a screen does. */
const actionAt = (screen: Screen, pointer: string): Action | undefined =>
  screen.actions.find(({ component, entry, property }) => {
    const isTap = property === 'on-click-action' || property === 'on-select-action';
    return isTap && toPointer(entry ?? component.at) === pointer;
  });

/** The places of a screen where a tap does something. */
export const stepsOn = (screen: Screen): ReadonlySet<string> =>
  new Set(
    screen.actions.flatMap(({ component, entry, property }) =>
      property === 'on-click-action' ? [toPointer(entry ?? component.at)] : [],
    ),
  );

/** The fields that do something as soon as their value changes. */
export const changersOn = (screen: Screen): ReadonlySet<string> =>
  new Set(
    screen.actions.flatMap(({ component, entry, property }) =>
      property === 'on-select-action' && entry === undefined ? [toPointer(component.at)] : [],
    ),
  );

/** The labels of fields that have to be filled in, and are not. */
function missingOn(screen: Screen, stateOf: Walked['stateOf']): string[] {
  const lookup = lookupOn(screen, stateOf);
  const shown = (components: readonly Component[]): Component[] =>
    components.flatMap((component) => {
      const { type, branches } = component;
      if (!isVisible(component, lookup)) return [];
      if (type === 'If' || type === 'Switch') return shown(branchShown(component, lookup)?.components ?? []);
      return [component, ...branches.flatMap((branch) => shown(branch.components))];
    });
  const form = stateOf(screen.id)?.form ?? {};
  return shown(screen.top).flatMap(({ name, type, value, spec }) => {
    if (name === undefined) return [];
    const labelOf = (label: unknown) => {
      const read = resolved(label, lookup);
      return typeof read === 'string' ? read : name;
    };
    if (type === 'CalendarPicker' && value.mode === 'range') {
      const { required, label } = value;
      const entered = form[name];
      return ['start-date', 'end-date'].flatMap((date) => {
        const isAsked = resolved(isObject(required) ? required[date] : required, lookup) === true;
        const isThere = isObject(entered) && !isEmpty(entered[date]);
        return isAsked && !isThere ? [labelOf(isObject(label) ? label[date] : label)] : [];
      });
    }
    const isAsked = spec?.gives === 'files' ? leastFiles(value, lookup) > 0 : resolved(value.required, lookup) === true;
    return isAsked && isEmpty(form[name]) ? [labelOf(value.label)] : [];
  });
}

/** How many files a picker asks for at least. */
function leastFiles(value: JsonObject, lookup: Lookup): number {
  const least = resolved(value['min-uploaded-photos'] ?? value['min-uploaded-documents'], lookup);
  return typeof least === 'number' ? least : 0;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** What an action sends, with its references read. */
function payloadOf({ payload = {} }: Action, screen: Screen, stateOf: Walked['stateOf']): JsonObject {
  const lookup = lookupOn(screen, stateOf);
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, read(inner)]));
    return resolved(value, lookup);
  };
  return read(payload) as JsonObject;
}

interface States {
  states: Map<string, ScreenState>;
  initial(id: string | undefined): ScreenState | undefined;
}

/** A screen gets what was sent to it; of what was not, it has its examples. */
function arrive(screen: Screen, payload: JsonObject, { states, initial }: States): void {
  const first = initial(screen.id);
  if (screen.id === undefined || !first) return;
  const sent = Object.entries(payload).filter(([name, value]) => screen.data.has(name) && value !== undefined);
  const before = states.get(screen.id);
  states.set(screen.id, { data: { ...first.data, ...Object.fromEntries(sent) }, form: before?.form ?? first.form });
}

function update(
  screen: Screen,
  payload: JsonObject,
  { states, stateOf }: { states: Map<string, ScreenState>; stateOf: Walked['stateOf'] },
): void {
  const state = stateOf(screen.id);
  if (screen.id !== undefined && state) states.set(screen.id, { ...state, data: { ...state.data, ...payload } });
}

/** The screen that an endpoint could answer with, and the others: those that the routes lead to. */
function answered(flow: FlowJson, screen: Screen): { screen: Screen | undefined; others: readonly string[] } {
  const targets = flow.routes.declared?.get(screen.id ?? '')?.map(({ to }) => to) ?? [];
  const [first, ...others] = targets.filter((to) => to !== screen.id && flow.screensById.has(to));
  return { screen: first === undefined ? undefined : flow.screensById.get(first), others };
}

/** What is sent, as a person reads it. */
export const inWords = (payload: JsonObject): string => {
  const shown = (value: unknown) =>
    // The two days of a period.
    isObject(value) && 'start-date' in value ? Object.values(value).map(textOf).join(' – ') : textOf(value);
  const parts = Object.entries(payload).map(([name, value]) => `${name}: ${value === undefined ? '…' : shown(value)}`);
  return parts.length > 0 ? parts.join(', ') : say`nothing`;
};
