import { valueAt } from '../document/members.ts';
import { fromPointer, type Path } from '../document/path.ts';
import type { Dialect } from '../kind.ts';
import type { SchemaFailure } from '../rules/rule.ts';

/** A keyword of a schema that failed, and the rule that has the words for it. */
export interface RuledFailure {
  rule: string;
  failure: SchemaFailure;
}

/** The keywords that wrap others: what they wrap has failed too, and says more. */
const wrappers = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not']);

/**
 * Validates a value with the compiled schema of its dialect. A value of the wrong type fails for that alone, and
 * keywords that a code rule reports (`x-rule: {keyword: false}`) are left out.
 */
export function failuresOf(dialect: Dialect, value: unknown): RuledFailure[] {
  const { validate } = dialect;
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const mistyped = new Set<string>();
  for (const { keyword, instancePath } of errors) if (keyword === 'type') mistyped.add(instancePath);
  const found: RuledFailure[] = [];
  /** What was found at each place: a property required twice, by the object and by a condition on it, is one fault. */
  const foundAt = new Map<string, RuledFailure[]>();
  for (const { keyword, instancePath, params, parentSchema } of errors) {
    if (wrappers.has(keyword) || (keyword !== 'type' && mistyped.has(instancePath))) continue;
    const missing = keyword === 'required' ? String(params.missingProperty) : undefined;
    const mapped = parentSchema?.['x-rule']?.[keyword];
    const rule = typeof mapped === 'object' ? mapped[missing ?? ''] : (mapped ?? defaultRule(dialect, keyword));
    if (!rule) continue;
    const here = foundAt.get(instancePath);
    if (here?.some((one) => one.rule === rule && one.failure.missing === missing)) continue;
    const at: Path = here?.[0]?.failure.at ?? fromPointer(instancePath, value);
    const expected = keyword === 'type' ? String(params.type) : undefined;
    const failure = { rule, failure: { at, keyword, missing, expected, value: valueAt(value, at) } };
    found.push(failure);
    if (here) here.push(failure);
    else foundAt.set(instancePath, [failure]);
  }
  return found;
}

const defaultRule = (dialect: Dialect, keyword: string) =>
  keyword === 'type' ? `${dialect.kind.id}/field-type` : undefined;
