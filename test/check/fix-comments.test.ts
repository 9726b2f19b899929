import { parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../core/document/location.ts';
import { parse } from '../../core/document/parse.ts';
import { fromPointer } from '../../core/document/path.ts';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { check, fixAll, rules, scaffolded } from '../../kinds/index.ts';

/** A text with comments above, before and behind the member or entry that a finding is about. */
function commented(text: string, pointer: string): string {
  const root = parseTree(text);
  if (!root) return text;
  const value = nodeAt(root, fromPointer(pointer, parse(text).value));
  const entry = value.parent?.type === 'property' ? value.parent : value;
  const end = entry.offset + entry.length;
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  const whole = text.slice(entry.offset, end + comma);
  return `${text.slice(0, entry.offset)}\n  // above\n  /* before */ ${whole} // behind\n  ${text.slice(end + comma)}`;
}

const fixable = Object.entries(rules).flatMap(([id, { examples }]) =>
  examples.bad.flatMap((bad) => {
    const text = withoutMarks(scaffolded(id.slice(0, id.indexOf('/')), bad));
    const settings = bad.settings ?? {};
    const finding = check(text, { rules: settings }).findings.find(({ rule, fix }) => rule === id && fix);
    return finding && parse(text).isPlain ? [{ id, text: commented(text, finding.pointer), settings }] : [];
  }),
);

describe('a safe fix keeps the comments above, before and behind what it is about', () => {
  test.each(fixable)('$id', ({ id, text, settings }) => {
    const fixed = fixAll(text, { rules: settings }).text;
    for (const comment of ['// above', '/* before */', '// behind']) expect(fixed).toContain(comment);
    expect(parse(fixed).problems, fixed).toEqual([]);
    expect(check(fixed, { rules: settings }).findings.filter(({ rule, fix }) => rule === id && fix)).toEqual([]);
  });
});
