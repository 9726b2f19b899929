import dagre from '@dagrejs/dagre';
import { stringAt } from '../../core/document/members.ts';
import { toPointer } from '../../core/document/path.ts';
import { advance } from '../../core/preview/advances.ts';
import type { PreviewNode } from '../../core/preview/tree.ts';
import { shorten } from '../../core/rules/enumerations.ts';
import type { FlowJson, Screen } from './model.ts';
import { entriesOf, nextOf, reachedFrom } from './shared/order.ts';

/** Pixels of a screen in the graph, and the sizes of its texts. */
const node = { width: 148, height: 48, text: 13 };
const label = { text: 11, height: 14, most: 24 };

/** As many of the names as a line of the graph has room for, and how many more there are. */
function labelOf(names: readonly string[]): string {
  const shown: string[] = [];
  for (const name of names.map((it) => shorten(it).slice(0, label.most))) {
    if (shown.length > 0 && [...shown, name].join(', ').length > label.most) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} +${more}` : shown.join(', ');
}

/** More screens are more than a flow may have, and more than anybody sees in a picture. */
const mostScreens = 100;

/**
 * Where the screens of a flow lead: a graph in layers, from where it begins to where it ends. Undefined for a flow of one
 * screen, which leads nowhere.
 */
export function routesPart(flow: FlowJson): (PreviewNode & { type: 'routes' }) | undefined {
  const screens = [...flow.screensById.values()].slice(0, mostScreens);
  if (screens.length < 2) return undefined;
  const numbers = new Map(screens.map(({ id }, index) => [id, index]));
  const graph = new dagre.graphlib.Graph<object, { width: number; height: number; x: number; y: number }, Edge>();
  graph.setGraph({ rankdir: 'TB', nodesep: 16, ranksep: 30, edgesep: 10, marginx: 4, marginy: 4 });
  for (const index of screens.keys()) graph.setNode(String(index), { ...node, x: 0, y: 0 });
  const carried = carriedBetween(flow);
  for (const { id } of screens) {
    for (const to of nextOf(flow).get(id ?? '') ?? []) {
      if (to === id || !numbers.has(to)) continue;
      const carries = labelOf(carried.get(`${id} ${to}`) ?? []);
      const width = carries === '' ? 0 : advance(carries, { text: carries }, label.text) + 8;
      graph.setEdge(String(numbers.get(id)), String(numbers.get(to)), {
        ...{ width, height: carries === '' ? 0 : label.height, labelpos: 'c', carries, points: [], x: 0, y: 0 },
      });
    }
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const entries = new Set(entriesOf(flow));
  const reached = reachedFrom(flow, [...entries]);
  return {
    ...{ type: 'routes', pointer: toPointer(flow.value.routing_model === undefined ? ['screens'] : ['routing_model']) },
    ...{ width: Math.ceil(width), height: Math.ceil(height) },
    children: screens.map((screen, index) => {
      const { x, y } = graph.node(String(index));
      const id = screen.id ?? '';
      return {
        ...{ type: 'route', pointer: toPointer(screen.at), name: id, title: stringAt(screen.value, 'title') ?? '' },
        ...{ x: x - node.width / 2, y: y - node.height / 2, width: node.width, height: node.height },
        role: roleOf(screen, entries, reached, flow),
        to: [...(nextOf(flow).get(id) ?? [])].flatMap((next) => numbers.get(next) ?? []),
      };
    }),
    edges: graph.edges().map(({ v, w }) => {
      const { points, carries, x, y } = graph.edge(v, w);
      return { from: Number(v), to: Number(w), points, carries, x, y };
    }),
  };
}

interface Edge {
  width: number;
  height: number;
  labelpos: 'c';
  carries: string;
  points: readonly { x: number; y: number }[];
  x: number;
  y: number;
}

/** The names of the data that actions pass on, by the screens that they lead from and to. */
function carriedBetween({ routes }: FlowJson): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const { from, to, action } of routes.navigations) {
    const names = all.get(`${from} ${to}`) ?? [];
    all.set(`${from} ${to}`, [...new Set([...names, ...Object.keys(action.payload ?? {})])]);
  }
  return all;
}

function roleOf(
  { id = '', isTerminal }: Screen,
  entries: ReadonlySet<string>,
  reached: ReadonlySet<string>,
  flow: FlowJson,
): (PreviewNode & { type: 'route' })['role'] {
  const isAlone = !nextOf(flow).has(id) && entries.has(id) && flow.screens[0]?.id !== id;
  if (isAlone || !reached.has(id)) return 'unreachable';
  if (isTerminal) return 'end';
  if (!nextOf(flow).has(id)) return 'dead-end';
  return entries.has(id) ? 'entry' : 'between';
}
