import { type ModelRule, modelRule, type Rule, type RuleText } from '../../core/rules/rule.ts';
import type { Template } from './model.ts';

/** What a template is made of, by the types of its components and buttons. */
type PartType =
  | 'BODY'
  | 'HEADER'
  | 'FOOTER'
  | 'BUTTONS'
  | 'CAROUSEL'
  | 'LIMITED_TIME_OFFER'
  | 'PHONE_NUMBER'
  | 'URL'
  | 'QUICK_REPLY'
  | 'COPY_CODE'
  | 'ONE_TAP'
  | 'ZERO_TAP'
  | 'MPM'
  | 'CATALOG'
  | 'FLOW';

/** Declares a rule about templates. */
export const templateRule = (rule: RuleText & ModelRule<Template, PartType>): Rule => modelRule(rule);
