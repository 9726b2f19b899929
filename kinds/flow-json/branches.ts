import type { Lookup } from './expressions/evaluate.ts';
import { resolved } from './expressions/resolve.ts';
import type { Branch, Component } from './model.ts';

/** The branch of an If or Switch that is shown; the first where its value has none of its own. */
export function branchShown({ type, value, branches }: Component, lookup: Lookup): Branch | undefined {
  const name =
    type === 'Switch'
      ? resolved(value.value, lookup)
      : resolved(value.condition, lookup, true) === false
        ? 'else'
        : 'then';
  return branches.find(({ at }) => at.at(-1) === name) ?? (name === 'else' ? undefined : branches[0]);
}

/** Whether a component is there at all. */
export const isVisible = ({ value }: Component, lookup: Lookup): boolean =>
  value.visible === undefined || resolved(value.visible, lookup) !== false;
