import { describe, expect, test } from 'vitest';
import type { CheckResult, Finding } from '../../core/check.ts';
import { applyToText } from '../../core/document/edits.ts';
import { parse } from '../../core/document/parse.ts';
import type { BadExample } from '../../core/rules/rule.ts';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { check, rules, scaffolded } from '../../kinds/index.ts';

/** The text of an example with the marks set where the finding is: what is compared is what a person sees. */
function marked(text: string, finding: Finding): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  const [start, end] = [offset(finding.range.start), offset(finding.range.end)];
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}

/** The message of an example; where it is abridged, any text may stand for the sign of that. */
const messageOf = ({ message, isAbridged }: BadExample) =>
  isAbridged
    ? expect.stringMatching(
        new RegExp(
          `^${message
            .split('…')
            .map((part) => part.replaceAll(/[^\w\s]/g, '\\$&'))
            .join('.+')}$`,
        ),
      )
    : message;

const briefly = ({ findings }: CheckResult) => findings.map(({ rule, message }) => ({ rule, message }));

for (const [id, rule] of Object.entries(rules)) {
  const family = id.slice(0, id.indexOf('/'));
  // Not reachable through one text: an unreadable file has none, and twins are two (test/cli, test/server).
  if (['document/unreadable', 'document/same-target', 'document/opened-screen', 'document/flow-endpoint'].includes(id))
    continue;

  describe(id, () => {
    rule.examples.bad.forEach((bad, index) => {
      test(`finds bad example ${index + 1}, and nothing else`, () => {
        const text = scaffolded(family, bad);
        const bare = withoutMarks(text);
        const { findings } = check(bare, { rules: bad.settings ?? {} });
        expect(findings.map(({ rule, message, severity }) => ({ rule, message, severity }))).toEqual([
          { rule: id, message: messageOf(bad), severity: bad.severity ?? rule.severity },
        ]);
        expect(findings.map((finding) => marked(bare, finding))).toEqual([text]);
      });
      if (bad.fixed === undefined) return;
      const fixed = bad.fixed;
      test(`fixes bad example ${index + 1}`, () => {
        const bare = withoutMarks(scaffolded(family, bad));
        const [finding] = check(bare, { rules: bad.settings ?? {} }).findings;
        const fix = finding?.fix ?? finding?.suggest?.[0];
        expect(fix, 'the finding offers a fix or a suggestion').toBeDefined();
        const after = applyToText(bare, fix?.edits ?? []);
        expect(parse(after).value).toEqual(parse(scaffolded(family, { text: fixed, whole: bad.whole ?? false })).value);
        expect(briefly(check(after, { rules: bad.settings ?? {} }))).toEqual([]);
      });
    });
    rule.examples.good.forEach((good, index) => {
      test(`accepts good example ${index + 1}`, () => {
        const rules = typeof good === 'string' ? {} : (good.settings ?? {});
        expect(briefly(check(scaffolded(family, good), { rules }))).toEqual([]);
      });
    });
    test('is the only one to speak of its examples, but for those that yield to it', () => {
      const speaking = rule.examples.bad.flatMap((bad) =>
        check(withoutMarks(scaffolded(family, bad)), { rules: { ...bad.settings, [id]: 'off' } }).findings.map(
          (finding) => finding.rule,
        ),
      );
      const yielding = Object.keys(rules).filter((other) => rules[other]?.yieldsTo?.includes(id));
      expect(speaking.filter((other) => !yielding.includes(other))).toEqual([]);
    });
    test.each(rule.yieldsTo ?? [])('is silent as long as %s is not off', (other) => {
      const silent = rule.examples.bad.some((bad) => {
        const { [other]: setting, ...settings } = bad.settings ?? {};
        const { findings } = check(withoutMarks(scaffolded(family, bad)), { rules: settings });
        const found = findings.map((finding) => finding.rule);
        return setting === 'off' && found.includes(other) && !found.includes(id);
      });
      expect(silent, 'an example shows it').toBe(true);
    });
    test('says why, since when, and in whose words', () => {
      expect(rule.title).not.toMatch(/\.$/);
      expect(rule.why.length).toBeGreaterThan(40);
      for (const source of rule.sources) expect(source.date).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
    });
  });
}
