import { describe, expect, test } from 'vitest';
import { isObject, valueAt } from '../../core/document/members.ts';
import { fromPointer } from '../../core/document/path.ts';
import { cases } from './cases.ts';
import { type Demand, demandsOf, nodesOf } from './nodes.ts';
import { type Refusal, tracerOf, type Visit } from './trace.ts';

/** How large a value is for the keywords that limit it. */
const sizeOf = (value: unknown) => (Array.isArray(value) ? value.length : value);

describe.each(cases)('the fixtures of $dialect.file', ({ dialect: { schema }, cases }) => {
  const trace = tracerOf(schema);
  const accepted: Visit[] = [];
  const refused: (Refusal & { document: unknown })[] = [];
  for (const { document, wrong } of cases) {
    const { visits, refusals } = trace(document);
    if (!wrong) accepted.push(...visits);
    refused.push(...refusals.map((refusal) => ({ ...refusal, document })));
  }
  const isRefused = ({ node, keyword, member }: Demand, value?: unknown) =>
    refused.some(
      (refusal) =>
        refusal.at === node.at &&
        refusal.keyword === keyword &&
        refusal.member === member &&
        (value === undefined || sizeOf(refusal.value) === value),
    );
  const isAccepted = (at: string, value?: unknown) =>
    accepted.some((visit) => visit.at === at && (value === undefined || sizeOf(visit.value) === value));

  test('reach every schema within it with a value that it accepts', () => {
    const never = nodesOf(schema).filter(({ at }) => !/\/definitions\/\w+$/.test(at) && !isAccepted(at));
    expect(never.map(({ at }) => at)).toEqual([]);
  });

  test('have every member of an enumeration, and a value that is none', () => {
    const missing = nodesOf(schema)
      .filter(({ isCondition }) => !isCondition)
      .flatMap(({ at, schema }) =>
        (schema.enum ?? []).filter((value) => !isAccepted(at, value)).map((v) => `${at} ${v}`),
      );
    expect(missing).toEqual([]);
  });

  test('break every demand once', () => {
    const unbroken = demandsOf(schema).filter((demand) => !isRefused(demand));
    expect(unbroken.map(({ node, keyword, member }) => [node.at, keyword, member].join(' '))).toEqual([]);
  });

  test('stand on every limit and one beyond it', () => {
    const steps = { minItems: -1, minimum: -1, maxItems: 1, maximum: 1 };
    const loose = demandsOf(schema).flatMap((demand) =>
      Object.entries(steps)
        .filter(([keyword]) => demand.keyword === keyword)
        .filter(([, step]) => {
          const limit = Number(demand.node.schema[demand.keyword]);
          return !isAccepted(demand.node.at, limit) || !isRefused(demand, limit + step);
        })
        .map(([keyword]) => `${demand.node.at} ${keyword}`),
    );
    expect(loose).toEqual([]);
  });

  test('break every condition for each value that it names', () => {
    const unbroken = nodesOf(schema).flatMap(({ at, schema: { if: condition } }) =>
      Object.entries(condition?.properties ?? {}).flatMap(([member, { const: only, enum: several = [] }]) => {
        const seen = new Set(
          refused
            .filter((refusal) => refusal.at.startsWith(`${at}/then`))
            .map(({ document, instance, keyword }) => {
              const path = fromPointer(instance, document);
              const object = valueAt(document, keyword === 'required' ? path : path.slice(0, -1));
              return isObject(object) ? object[member] : undefined;
            }),
        );
        const named = only === undefined ? several : [only];
        return named.filter((value) => !seen.has(value)).map((value) => `${at} ${member} ${value}`);
      }),
    );
    expect(unbroken).toEqual([]);
  });
});
