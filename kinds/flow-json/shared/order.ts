import type { Path } from '../../../core/document/path.ts';
import { type FlowJson, oncePerFlow } from '../model.ts';

/** A way from one screen to another, with the place in the document that says so. */
export interface Route {
  from: string;
  to: string;
  at: Path;
}

/** The declared routes, or those of the actions in a document that declares none; only between screens that exist. */
export const routesOf = oncePerFlow((flow: FlowJson): readonly Route[] => {
  const { declared, navigations } = flow.routes;
  const all: Route[] = declared
    ? [...declared].flatMap(([from, targets]) => targets.map(({ at, to }) => ({ from, to, at })))
    : navigations.map(({ action, from, to }) => ({ from, to, at: [...action.at, 'next', 'name'] }));
  return all.filter(({ from, to }) => flow.screensById.has(from) && flow.screensById.has(to));
});

/** The screens that can be reached from some of them, these included. */
export function reachedFrom(flow: FlowJson, starts: readonly string[]): ReadonlySet<string> {
  const next = nextOf(flow);
  const seen = new Set<string>();
  const open = [...starts];
  for (let screen = open.pop(); screen !== undefined; screen = open.pop()) {
    if (seen.has(screen)) continue;
    seen.add(screen);
    open.push(...(next.get(screen) ?? []));
  }
  return seen;
}

/** For each screen the screens that can come after it, at any distance. */
export const reachableFrom = oncePerFlow((flow: FlowJson): { has(from: string, to: string): boolean } => {
  const all = new Map<string, ReadonlySet<string>>();
  return {
    has: (start, to) => {
      let seen = all.get(start);
      if (!seen) {
        seen = reachedFrom(flow, [...(nextOf(flow).get(start) ?? [])]);
        all.set(start, seen);
      }
      return seen.has(to);
    },
  };
});

/** For each screen those that a route leads to at once. */
export const nextOf = oncePerFlow((flow: FlowJson): ReadonlyMap<string, ReadonlySet<string>> => {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of routesOf(flow)) {
    const targets = next.get(from);
    if (targets) targets.add(to);
    else next.set(from, new Set([to]));
  }
  return next;
});

/** The screens that no other screen leads to. */
export function entriesOf(flow: FlowJson): readonly string[] {
  const targets = new Set(routesOf(flow).flatMap(({ from, to }) => (from === to ? [] : [to])));
  return [...flow.screensById.keys()].filter((id) => !targets.has(id));
}

/** Routes that lead back where another one comes from, the later of both; a screen that leads to itself is none. */
export const backRoutes = oncePerFlow((flow: FlowJson): readonly Route[] => {
  const seen = new Set<string>();
  return routesOf(flow).filter(({ from, to }) => {
    seen.add(JSON.stringify([from, to]));
    return from !== to && seen.has(JSON.stringify([to, from]));
  });
});

/** The screens that are connected with a screen, whatever the direction. */
export function connectedWith(flow: FlowJson, start: string): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = beside.get(from);
    if (list) list.push(to);
    else beside.set(from, [to]);
  };
  // An action that opens a screen connects it, also where the route is not declared: that is another mistake.
  for (const { from, to } of [...routesOf(flow), ...flow.routes.navigations]) {
    add(from, to);
    add(to, from);
  }
  const seen = new Set([start]);
  const open = [start];
  for (let screen = open.pop(); screen !== undefined; screen = open.pop()) {
    for (const other of beside.get(screen) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return seen;
}
