import { expect } from 'vitest';
import type { CheckResult, Finding, Position } from '../../core/check.ts';
import { applyToText } from '../../core/document/edits.ts';
import { check, rules } from '../../kinds/index.ts';

/** Checks a text, and what has to hold of its findings whatever the text: see `expectSound`. */
export function soundly(text: string): CheckResult {
  const result = check(text, {
    onRuleError: (rule, error) => {
      throw new Error(`the rule ${rule} threw`, { cause: error });
    },
  });
  const seen = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = seen.split(/\r\n|\r|\n/);
  let last: Position = { line: 0, character: 0 };
  for (const finding of result.findings) {
    expectSound(finding, seen, lines);
    expect(isBefore(finding.range.start, last), 'findings come in the order of the text').toBe(false);
    last = finding.range.start;
  }
  return result;
}

/** A finding names a rule, says something of readable length, and lies in the text, not within a sign of two units. */
function expectSound(finding: Finding, text: string, lines: readonly string[]): void {
  if (!Object.hasOwn(rules, finding.rule)) throw new Error(`there is no rule ${finding.rule}`);
  if (finding.message.length < 20 || finding.message.length > 500) throw new Error(`odd length: ${finding.message}`);
  for (const range of [finding.range, ...(finding.related ?? []).map(({ range }) => range)]) {
    for (const { line, character } of [range.start, range.end]) {
      const length = lines[line]?.length ?? -1;
      if (character < 0 || character > length) throw new Error(`${finding.rule} lies outside of the text`);
    }
    if (isBefore(range.end, range.start)) throw new Error(`${finding.rule} ends before it starts`);
  }
  for (const { title, edits } of [...(finding.fix ? [finding.fix] : []), ...(finding.suggest ?? [])]) {
    if (title.length > 120) throw new Error(`too long for a menu: ${title}`);
    if (text.length <= 100_000) applyToText(text, edits);
  }
}

const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character < b.character);

/** The stretch of a text that a finding underlines. */
export function underlined(text: string, { range: { start, end } }: Finding): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: lineEnd }) => index + lineEnd.length)];
  const offset = ({ line, character }: Position) => (starts[line] ?? 0) + character;
  return text.slice(offset(start), offset(end));
}

/** The ids of the rules that found something. */
export const ruleIds = ({ findings }: CheckResult): string[] => findings.map(({ rule }) => rule);
