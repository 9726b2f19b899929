import { type ModelRule, modelRule, type Rule, type RuleText } from '../../core/rules/rule.ts';
import type { Flow } from './model.ts';

/** Declares a rule about flows. */
export const flowRule = (rule: RuleText & ModelRule<Flow>): Rule => modelRule(rule);
