import type { Branch, Component } from '../model.ts';

/**
 * How many components of a list are shown at most at the same time: all that are beside each other, and of an If or
 * Switch the branch that has most.
 */
export function shownAtOnce(list: readonly Component[], isCounted: (component: Component) => boolean): number {
  let count = 0;
  for (const component of list) {
    if (isCounted(component)) count++;
    const inside = component.branches.map((branch) => shownAtOnce(branch.components, isCounted));
    if (inside.length > 0) count += Math.max(...inside);
  }
  return count;
}

/** Whether a branch has a Footer. */
export const hasFooter = ({ components }: Branch): boolean => components.some(({ type }) => type === 'Footer');
