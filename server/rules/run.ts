import limits from '../../schemas/limits.json' with { type: 'json' };
import { toAutomation } from '../document/automation.ts';
import type { JsonObject } from '../document/document.ts';
import { toFlow } from '../document/flow.ts';
import type { Dialect } from '../document/kind.ts';
import { toTemplate } from '../document/template.ts';
import { failuresOf } from '../schema/failures.ts';
import { rules } from './registry.generated.ts';
import type { Context, Report, Rule } from './rule.ts';
import { isMilder, type Severity } from './settings.ts';

/** What a rule said, under its id. */
export interface Reported {
  rule: string;
  report: Report;
}

const entries = Object.entries(rules);
const ruleLists = {
  template: entries.flatMap(([id, rule]) => (rule.on === 'template' ? [{ id, check: rule.check }] : [])),
  flow: entries.flatMap(([id, rule]) => (rule.on === 'flow' ? [{ id, check: rule.check }] : [])),
  automation: entries.flatMap(([id, rule]) => (rule.on === 'automation' ? [{ id, check: rule.check }] : [])),
};

/**
 * Runs the schema and every rule of the document's kind over its plain value. Nothing here looks at the text. A rule
 * that has found a thousand places says no more.
 *
 * @param onError told when a rule throws: its findings are lost, all others stay
 */
export function runRules(
  dialect: Dialect,
  value: JsonObject,
  setting: (rule: string) => Severity | 'off' | undefined,
  onError: ((rule: string, error: unknown) => void) | undefined,
): Reported[] {
  const reported: Reported[] = [];
  const context: Context = {
    isRelaxed: (id) => {
      const rule = rules[id];
      const said = setting(id);
      return rule !== undefined && said !== undefined && isMilder(said, rule.severity);
    },
  };
  // Nobody reads more of one kind, and a hostile text could make a million.
  let counts: Map<string, number> | undefined;
  const say = (rule: string, report: Report) => {
    counts ??= new Map();
    const count = counts.get(rule) ?? 0;
    if (count >= limits.document.findingsPerRule) return;
    counts.set(rule, count + 1);
    reported.push({ rule, report });
  };
  const run = <T>(
    list: readonly { id: string; check: (document: T, report: (r: Report) => void, c: Context) => void }[],
    document: T,
  ) => {
    let index = 0;
    const report = (said: Report) => say(list[index]?.id ?? '', said);
    while (index < list.length) {
      try {
        for (; index < list.length; index++) list[index]?.check(document, report, context);
      } catch (error) {
        onError?.(list[index]?.id ?? '', error);
        index++;
      }
    }
  };
  for (const { rule: id, failure } of failuresOf(dialect, value)) {
    const rule: Rule | undefined = rules[id];
    if (rule?.on !== 'schema') continue;
    try {
      say(id, { at: failure.at, ...rule.explain(failure) });
    } catch (error) {
      onError?.(id, error);
    }
  }
  if (dialect.kind === 'template') run(ruleLists.template, toTemplate(value));
  else if (dialect.kind === 'flow') run(ruleLists.flow, toFlow(value));
  else run(ruleLists.automation, toAutomation(value, dialect.provider));
  return reported;
}
