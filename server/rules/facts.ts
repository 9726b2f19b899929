import { rules } from './registry.generated.ts';

/**
 * What there is to know about a rule by its id. The facts stand in the rules: nobody reads them from the spelling of an
 * id.
 */

/** What a rule finds; undefined where nobody has to know, or there is no such rule. */
export const findsOf = (rule: string) => rules[rule]?.finds;

/** Whether a document with a finding of the rule can be pushed where the push creates it. */
export const isAllowedWhenCreating = (rule: string): boolean => rules[rule]?.allowedWhenCreating === true;

/** Whether the value of a document with a finding of the rule is a guess. */
export const leavesValueUncertain = (rule: string): boolean => rules[rule]?.leavesValueUncertain === true;

/** Whether a rule is about the file itself, and not about what the document says. */
export const isAboutFile = (rule: string): boolean => rules[rule]?.on === 'pipeline';
