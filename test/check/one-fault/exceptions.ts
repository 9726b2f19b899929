/** Mutations that rightly have another count than one. */
export interface Exception {
  /** The kinds of mutation, separated by spaces. */
  kind: string;
  /** Where the property stood; entries of lists are `*`. */
  path: RegExp;
  /** What it became, or where it went. */
  to?: RegExp;
  /** Documents by name. */
  name?: RegExp;
  /** The least and the most findings. */
  count: readonly [number, number];
  /** Why; each once. */
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    kind: 'delete',
    path: /^\/Example$/,
    count: [2, 10],
    reason: 'Each variable asks for its own sample at its own place in the text, with the edit that adds it.',
  },
];
