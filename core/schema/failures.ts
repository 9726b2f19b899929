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
  const errors = (validate.errors ?? []).filter((error) => !wrappers.has(error.keyword));
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const found = new Map<string, RuledFailure>();
  for (const { keyword, instancePath, params, parentSchema } of errors) {
    if (keyword !== 'type' && mistyped.has(instancePath)) continue;
    const missing = keyword === 'required' ? String(params.missingProperty) : undefined;
    const mapped = parentSchema?.['x-rule']?.[keyword];
    const rule = typeof mapped === 'object' ? mapped[missing ?? ''] : (mapped ?? defaultRule(dialect, keyword));
    if (!rule) continue;
    const at: Path = fromPointer(instancePath, value);
    // A property required twice, by the object and by a condition on it, is one fault.
    found.set(`${rule} ${instancePath} ${missing ?? ''}`, {
      rule,
      failure: {
        at,
        keyword,
        missing,
        expected: keyword === 'type' ? String(params.type) : undefined,
        value: valueAt(value, at),
      },
    });
  }
  return [...found.values()];
}

const defaultRule = (dialect: Dialect, keyword: string) =>
  keyword === 'type' ? `${dialect.kind.id}/field-type` : undefined;
