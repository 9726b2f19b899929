import { type ModelRule, modelRule, type Rule, type RuleText } from '../../core/rules/rule.ts';
import type { Automation } from './model.ts';

/** Declares a rule about conversational automation, CAMS's and Meta's. */
export const automationRule = (rule: RuleText & ModelRule<Automation>): Rule => modelRule(rule);
