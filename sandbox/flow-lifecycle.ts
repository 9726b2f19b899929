/** What becomes of a flow, the same for both providers. */
import type { Refusal } from './answer.ts';
import { flowJsonErrors, type ValidationError } from './flow-json-errors.ts';
import { type StoredFlow, store, storeIsFull } from './state.ts';
import type { World } from './world.ts';

/** How many published versions are kept. */
const VERSIONS = 5;

/** What became of a change: the flow as it is now, or why it was refused. */
export type Changed = StoredFlow | Refusal;

const refused = (code: number, message: string): Refusal => ({
  code: 'InvalidParameter',
  message: `(#${code}) ${message}`,
});

/** Whether a change was refused. */
export const isRefused = (changed: Changed): changed is Refusal => 'message' in changed;

/**
 * Gives a flow its Flow JSON. It is stored with its mistakes. A published flow becomes a draft again, and its last
 * published version goes on serving.
 */
export function upload(flow: StoredFlow, json: string, world: World): Changed {
  if (flow.status === 'DEPRECATED') return refused(139001, 'The flow is deprecated and cannot be updated.');
  return kept({ ...flow, json, status: 'DRAFT' }, world);
}

export function publish(flow: StoredFlow, world: World): Changed {
  if (flow.status !== 'DRAFT') return refused(139002, `A flow that is ${flow.status} cannot be published.`);
  const { json } = flow;
  if (json === undefined) return refused(139002, 'The flow has no Flow JSON.');
  const [error] = flowJsonErrors(json);
  if (error) return refused(139002, `The Flow JSON has validation errors: ${error.message}`);
  const published = [...(flow.published ?? []), json].slice(-VERSIONS);
  return kept({ ...flow, status: 'PUBLISHED', published }, world);
}

export function deprecate(flow: StoredFlow, world: World): Changed {
  if (flow.status !== 'PUBLISHED') return refused(139003, `A flow that is ${flow.status} cannot be deprecated.`);
  return kept({ ...flow, status: 'DEPRECATED' }, world);
}

export function remove(flow: StoredFlow, { state }: World): Changed {
  if (flow.status !== 'DRAFT') return refused(139004, `A flow that is ${flow.status} cannot be deleted.`);
  state.flows.delete(flow.id);
  return flow;
}

/** Changes a flow, if there is room. */
export function kept(flow: StoredFlow, { state }: World): Changed {
  return store(state, 'flows', flow.id, flow) ? flow : storeIsFull;
}

/** The mistakes in the Flow JSON of a flow; none where it has none. */
export const errorsOf = ({ json }: StoredFlow): readonly ValidationError[] =>
  json === undefined ? [] : flowJsonErrors(json);

/** What the Flow JSON of a flow says of itself. */
export function jsonOf({ json }: StoredFlow): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
