/** The check over every kind of document that there is: the machinery of core, with the registry handed in. */
import {
  type Checked,
  type CheckOptions,
  type CheckResult,
  checkParsed as checkWith,
  type InnerOptions,
  toCheckResult,
} from '../core/check.ts';
import { rulesOf as rulesWith } from '../core/config.ts';
import type { JsonObject } from '../core/document/document.ts';
import { type Parsed, parse } from '../core/document/parse.ts';
import { type Fixed, fixAll as fixWith } from '../core/fix.ts';
import type { Dialect } from '../core/kind.ts';
import { dialectOf as dialectIn, type Hint } from '../core/registry.ts';
import * as facts from '../core/rules/facts.ts';
import { rulePage as pageWith } from '../core/rules/pages.ts';
import { scaffolded as scaffoldedWith } from '../core/rules/scaffold.ts';
import type { RuleSettings } from '../core/rules/settings.ts';
import { registry } from './registry.generated.ts';

export { registry } from './registry.generated.ts';

/** Every rule by its id. */
export const { rules, dialects, kinds } = registry;

/**
 * Checks a document: text in, findings out. Never throws, whatever the text. Positions count in the text without
 * a byte order mark, as editors do.
 */
export const check = (text: string, options: CheckOptions = {}): CheckResult =>
  toCheckResult(checkParsed(parse(text), options));

/** Checks a document that has been read. */
export const checkParsed = (parsed: Parsed, options: InnerOptions = {}): Checked =>
  checkWith(registry, parsed, options);

/** Applies the safe fixes of all findings, or of those of one rule: see core. */
export const fixAll = (source: string, options: CheckOptions = {}, only?: string): Fixed =>
  fixWith(registry, source, options, only);

/** How severe rules are, as the text of a configuration says: see core. */
export const rulesOf = (text: string, file: string): RuleSettings | undefined => rulesWith(registry, text, file);

/** Finds a document's dialect by `$schema`, by its top-level properties, or by the name of its file. */
export const dialectOf = (value: JsonObject, hint: Hint = {}): Dialect | undefined => dialectIn(registry, value, hint);

/** An example of a rule as a whole document: see core. */
export const scaffolded = (family: string, example: string | { text: string; whole?: boolean }): string =>
  scaffoldedWith(registry, family, example);

/** What there is to know of a rule, as Markdown in the reader's language; undefined where there is no such rule. */
export const rulePage = (id: string): string | undefined => pageWith(registry, id);

/** What a rule finds; undefined if no other code has to know, or there is no such rule. */
export const findsOf = (rule: string) => facts.findsOf(registry, rule);

/** Whether a document with a finding of the rule can be pushed where the push creates it. */
export const isAllowedWhenCreating = (rule: string): boolean => facts.isAllowedWhenCreating(registry, rule);

/** Whether the value of a document with a finding of the rule is a guess. */
export const leavesValueUncertain = (rule: string): boolean => facts.leavesValueUncertain(registry, rule);

/** Whether a rule is about the file itself, and not about what the document says. */
export const isAboutFile = (rule: string): boolean => facts.isAboutFile(registry, rule);
