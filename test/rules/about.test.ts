import { expect, test } from 'vitest';
import { isObject } from '../../core/document/members.ts';
import { parse } from '../../core/document/parse.ts';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { rules, scaffolded } from '../../kinds/index.ts';
import { toTemplate } from '../../kinds/template/model.ts';

/** Every example of a rule about templates. */
const templates = Object.entries(rules)
  .filter(([id]) => id.startsWith('template/'))
  .flatMap(([, { examples }]) => [...examples.bad, ...examples.good])
  .map((example) => parse(withoutMarks(scaffolded('template', example))).value)
  .filter(isObject);

const withParts = Object.entries(rules).flatMap(([id, rule]) =>
  rule.on === 'model' && rule.about && id.startsWith('template/')
    ? [{ id, check: rule.check, about: [rule.about].flat() }]
    : [],
);

test.each(withParts)('$id has nothing to say of a template without $about', ({ check, about }) => {
  const others = templates.map(toTemplate).filter(({ types }) => !about.some((type) => types.has(type)));
  expect(others.length).toBeGreaterThan(100);
  const said: unknown[] = [];
  // No rule is silent for the sake of another.
  for (const template of others) check(template as never, (report) => said.push(report), { isOff: () => true });
  expect(said).toEqual([]);
});
