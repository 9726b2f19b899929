import { type ModelRule, modelRule, type Rule, type RuleText } from '../../core/rules/rule.ts';
import type { FlowJson } from './model.ts';

/** Declares a rule about Flow JSON. */
export const flowJsonRule = (rule: RuleText & ModelRule<FlowJson>): Rule => modelRule(rule);
