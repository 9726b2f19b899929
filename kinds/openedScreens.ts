import type { Finding, Range } from '../core/finding.ts';
import flowEndpoint, { endpointMissingMessage, endpointUnusedMessage } from '../core/rules/document/flow-endpoint.ts';
import openedScreen, { openedScreenMessage } from '../core/rules/document/opened-screen.ts';
import { type RuleSettings, settingOf, severityOf } from '../core/rules/settings.ts';

const rule = 'document/opened-screen';

/** A button that opens a screen of a flow. */
export interface Opener {
  /** Of the flow. */
  id: string;
  screen: { id: string; pointer: string; range: Range };
}

/** A place in a document. */
interface PlacedAt {
  pointer: string;
  range: Range;
}

/** Who answers the screens of a flow: `at` is undefined where nobody does. */
interface Endpoint {
  property: string;
  at: PlacedAt | undefined;
}

/** Screens that ask nobody, or an endpoint that nobody asks. */
export interface EndpointFault {
  is: 'missing' | 'unused';
  at: PlacedAt;
  /** The address of the other file. */
  file: string;
  property: string;
}

/** What a document says of flows and their screens, for others; addresses in one spelling, or absolute paths. */
export interface FlowPart {
  /** Its own address. */
  file: string;
  /** The ids of the flow that it is about; undefined where it is about none. */
  flow?: { id: string; screensIn: string; endpoint?: Endpoint | undefined } | undefined;
  /** The screens that it has. */
  screens?: readonly string[] | undefined;
  /** Where it says that they ask an endpoint; undefined where they ask none. */
  exchanges?: PlacedAt | undefined;
  openers?: readonly Opener[] | undefined;
}

/** A button that opens what its flow does not have, as far as files say. */
export interface UnknownScreen {
  opener: Opener;
  /** The address of the file with the screens, and those. */
  file: string;
  screens: readonly string[];
}

/** What documents say of each other's screens. */
export interface OpenedScreens {
  /** @param part undefined where a document is gone, or says nothing of flows */
  set(file: string, part: FlowPart | undefined): void;
  /** Which of these open what is not there. */
  unknown(openers: readonly Opener[] | undefined): readonly UnknownScreen[];
  /** What is wrong between a document and its endpoint, as far as files say. */
  endpointFault(part: FlowPart): EndpointFault | undefined;
  /** What a document said last. */
  of(file: string): FlowPart | undefined;
  /** The documents of which others may have got or lost a screen since they were last taken. */
  takeChanged(): readonly string[];
}

/** Finds buttons whose screen does not exist, at a cost that grows with the number of documents alone. */
export function createOpenedScreens(): OpenedScreens {
  const parts = new Map<string, FlowPart>();
  const flowFiles = new Map<string, Set<string>>();
  const openersOf = new Map<string, Set<string>>();
  /** The files of flows, by the file that has their screens. */
  const flowsOfScreens = new Map<string, Set<string>>();
  const changed = new Set<string>();

  const note = ({ flow, screens, file }: FlowPart) => {
    const flows = screens ? [...(flowsOfScreens.get(file) ?? [])].flatMap((one) => parts.get(one)?.flow?.id ?? []) : [];
    // What is said of an endpoint depends on the other file too.
    if (flow) changed.add(flow.screensIn);
    for (const one of screens ? (flowsOfScreens.get(file) ?? []) : []) changed.add(one);
    for (const id of [...flows, ...(flow ? [flow.id] : [])])
      for (const one of openersOf.get(id) ?? []) changed.add(one);
  };

  const link = (part: FlowPart, change: 'add' | 'delete') => {
    const { file, flow, openers = [] } = part;
    if (flow) {
      inSet(flowFiles, flow.id, file, change);
      inSet(flowsOfScreens, flow.screensIn, file, change);
    }
    for (const { id } of openers) inSet(openersOf, id, file, change);
  };

  return {
    set: (file, part) => {
      const before = parts.get(file);
      if (before) {
        note(before);
        link(before, 'delete');
        parts.delete(file);
      }
      if (!part) return;
      parts.set(file, part);
      link(part, 'add');
      note(part);
    },
    unknown: (openers = []) =>
      openers.flatMap((opener) => {
        const files = [...(flowFiles.get(opener.id) ?? [])].flatMap((file) => parts.get(file)?.flow?.screensIn ?? []);
        const described = files.flatMap((file) => {
          const screens = parts.get(file)?.screens;
          return screens && screens.length > 0 ? [{ file, screens }] : [];
        });
        const [first] = described;
        const isThere = described.some(({ screens }) => screens.includes(opener.screen.id));
        return first && !isThere ? [{ opener, ...first }] : [];
      }),
    endpointFault: ({ file, flow, screens, exchanges }) => {
      if (exchanges) {
        const flows = [...(flowsOfScreens.get(file) ?? [])].flatMap((one) => parts.get(one) ?? []);
        const [first] = flows.filter((one) => one.flow?.endpoint);
        const isAnswered = flows.some((one) => one.flow?.endpoint?.at);
        const { property } = first?.flow?.endpoint ?? {};
        return first && property !== undefined && !isAnswered
          ? { is: 'missing', at: exchanges, file: first.file, property }
          : undefined;
      }
      const { property, at } = flow?.endpoint ?? {};
      const asked = flow && !screens ? parts.get(flow.screensIn) : undefined;
      return property !== undefined && at && asked?.screens && !asked.exchanges
        ? { is: 'unused', at, file: asked.file, property }
        : undefined;
    },
    of: (file) => parts.get(file),
    takeChanged: () => {
      const taken = [...changed];
      changed.clear();
      return taken;
    },
  };
}

function inSet(sets: Map<string, Set<string>>, key: string, value: string, change: 'add' | 'delete'): void {
  const set = sets.get(key) ?? new Set();
  set[change](value);
  if (set.size > 0) sets.set(key, set);
  else sets.delete(key);
}

/**
 * The finding of a button that opens a screen which is not there.
 *
 * @param shown the name of the file with the screens, for people
 * @param settings of the file's team; off makes it nothing
 */
export function openedScreenFinding(
  { opener: { screen }, screens, file }: UnknownScreen,
  shown: string,
  settings: RuleSettings,
): Finding | undefined {
  const severity = severityOf(openedScreen.severity, undefined, settingOf(settings)(rule));
  if (severity === 'off') return undefined;
  const start = { line: 0, character: 0 };
  return {
    rule,
    severity,
    message: openedScreenMessage(screen.id, shown, screens),
    pointer: screen.pointer,
    range: screen.range,
    related: [{ pointer: '', range: { start, end: start }, message: shown, file }],
  };
}

/**
 * The finding of screens that ask nobody, or of an endpoint that nobody asks.
 *
 * @param shown the name of the other file, for people
 * @param settings of the file's team; off makes it nothing
 */
export function endpointFinding(
  { is, at: { pointer, range }, file, property }: EndpointFault,
  shown: string,
  settings: RuleSettings,
): Finding | undefined {
  const id = 'document/flow-endpoint';
  const severity = severityOf(flowEndpoint.severity, is === 'unused' ? 'info' : undefined, settingOf(settings)(id));
  if (severity === 'off') return undefined;
  const start = { line: 0, character: 0 };
  return {
    rule: id,
    severity,
    message: is === 'missing' ? endpointMissingMessage(shown, property) : endpointUnusedMessage(shown),
    pointer,
    range,
    related: [{ pointer: '', range: { start, end: start }, message: shown, file }],
  };
}
