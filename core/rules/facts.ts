import type { Registry } from '../registry.ts';

/**
 * What there is to know about a rule by its id. The facts are in the rules: no code reads them from the spelling of an
 * id.
 */

/** What a rule finds; undefined if no other code has to know, or there is no such rule. */
export const findsOf = ({ rules }: Registry, rule: string) => rules[rule]?.finds;

/** Whether a document with a finding of the rule can be pushed where the push creates it. */
export const isAllowedWhenCreating = ({ rules }: Registry, rule: string): boolean =>
  rules[rule]?.allowedWhenCreating === true;

/** Whether the value of a document with a finding of the rule is a guess. */
export const leavesValueUncertain = ({ rules }: Registry, rule: string): boolean =>
  rules[rule]?.leavesValueUncertain === true;

/** Whether a rule is about the file itself, and not about what the document says. */
export const isAboutFile = ({ rules }: Registry, rule: string): boolean => rules[rule]?.on === 'pipeline';
