import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../core/kind.ts';
import { check, dialects, rules } from '../../kinds/index.ts';
import { type Case, cases } from './cases.ts';
import { type Demand, demandsOf, nodesOf } from './nodes.ts';

const toText = ({ rule, pointer }: { rule: string; pointer: string }) => `${rule} ${pointer}`;
const isBroken = (fixture: Case): fixture is Case & Required<Pick<Case, 'wrong'>> => fixture.wrong !== undefined;

/** The rule that speaks when a demand is not met; `false`: a code rule does; undefined: nobody has said. */
function ruleOf({ kind }: Dialect, { node, keyword, member }: Demand): string | false | undefined {
  const mapped = node.schema['x-rule']?.[keyword];
  if (typeof mapped === 'object') return mapped[member ?? ''];
  return mapped ?? (keyword === 'type' ? `${kind.id}/field-type` : undefined);
}

/** The document itself: a text that is no object has no kind, and is said to have none. */
const isRootType = ({ node, keyword }: Demand) => node.at === '' && keyword === 'type';

describe.each(dialects)('$file', (dialect) => {
  const demands = demandsOf(dialect.schema).filter((demand) => !isRootType(demand));

  test('names a rule of its family for every demand, or leaves it to code', () => {
    const wrong = demands.filter((demand) => {
      const rule = ruleOf(dialect, demand);
      return rule !== false && !(rule?.startsWith(`${dialect.kind.id}/`) && rules[rule]?.on === 'schema');
    });
    expect(wrong.map((demand) => `${demand.node.at} ${demand.keyword}: ${ruleOf(dialect, demand)}`)).toEqual([]);
  });

  test('names no rule for what it does not demand', () => {
    const idle = nodesOf(dialect.schema).flatMap(({ at, schema, isCondition }) =>
      Object.entries(schema['x-rule'] ?? {}).flatMap(([keyword, named]) => {
        const demanded = demands.filter(({ node }) => node.at === at && node.schema === schema && !isCondition);
        const members = typeof named === 'object' ? Object.keys(named) : [undefined];
        return members
          .filter((member) => !demanded.some((demand) => demand.keyword === keyword && demand.member === member))
          .map((member) => [at, keyword, member].join(' '));
      }),
    );
    expect(idle).toEqual([]);
  });
});

test('every rule whose check is a schema is named by a demand', () => {
  const named = new Set(dialects.flatMap((dialect) => demandsOf(dialect.schema).map((d) => ruleOf(dialect, d))));
  const idle = Object.entries(rules).filter(([id, rule]) => rule.on === 'schema' && !named.has(id));
  expect(idle.map(([id]) => id)).toEqual([]);
});

describe.each(cases)('what the fixtures of $dialect.file break', ({ cases }) => {
  // The fixtures hold every member somewhere, also where it does nothing: of such a one the schema would be silent.
  const settings = { 'template/*-misplaced': 'off' } as const;
  const findings = (document: unknown) =>
    check(JSON.stringify(document), { rules: settings }).findings.map(({ rule, pointer }) => ({ rule, pointer }));
  const before = new Set(cases.slice(0, 1).flatMap(({ document }) => findings(document).map(toText)));

  // Whether the schema's failure or a code rule speaks, the author is told once, where the fault is.
  test.each(cases.filter(isBroken))('$name: one finding there', ({ document, wrong: { pointer } }) => {
    const there = findings(document).filter((finding) => finding.pointer === pointer && !before.has(toText(finding)));
    expect(there).toEqual([{ rule: expect.any(String), pointer }]);
  });
});
