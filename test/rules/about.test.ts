import { expect, test } from 'vitest';
import { isObject } from '../../server/document/members.ts';
import { parse } from '../../server/document/parse.ts';
import { toTemplate } from '../../server/document/template.ts';
import { framed, withoutMarks } from '../../server/rules/frames.ts';
import { rules } from '../../server/rules/registry.generated.ts';

/** Every example of a rule about templates. */
const templates = Object.entries(rules)
  .filter(([id]) => id.startsWith('template/'))
  .flatMap(([, { examples }]) => [...examples.bad, ...examples.good])
  .map((example) => parse(withoutMarks(framed('template', example))).value)
  .filter(isObject);

const withParts = Object.entries(rules).flatMap(([id, rule]) =>
  rule.on === 'template' && rule.about ? [{ id, check: rule.check, about: [rule.about].flat() }] : [],
);

test.each(withParts)('$id has nothing to say of a template without $about', ({ check, about }) => {
  const others = templates.map(toTemplate).filter(({ types }) => !about.some((type) => types.has(type)));
  expect(others.length).toBeGreaterThan(100);
  const said: unknown[] = [];
  // No rule is silent for the sake of another.
  for (const template of others) check(template, (report) => said.push(report), { isOff: () => true });
  expect(said).toEqual([]);
});
