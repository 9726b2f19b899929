import { isObject } from '../../../core/document/members.ts';
import { failuresOf } from '../../../core/schema/failures.ts';
import { check, dialectOf } from '../../../kinds/index.ts';
import { exceptions } from './exceptions.ts';
import { type Mutation, mutationsOf } from './mutate.ts';
import { valid } from './valid.ts';

/** A mutation, and the name of the valid document. */
export type Mutated = Mutation & { name: string };

/** Every mutation of every valid document. */
export const mutations = valid.flatMap(([name, value]) =>
  mutationsOf(value).map((mutation): Mutated => ({ ...mutation, name })),
);

/** Errors and warnings. The valid documents have none. */
export const faultsIn = (text: string) => check(text).findings.filter(({ severity }) => severity !== 'info');

/**
 * What is wrong with the count of a mutation; undefined where it is right. A property that was misspelt, moved, doubled
 * or given another type is one fault. A property that is gone is one where the schema asks for it; else it may have
 * been needed by another rule, or by none: at most one. A rule that has only an info to say is counted too where
 * nothing else speaks.
 *
 * @param used told which exception applied
 */
export function wrongCount({ kind, path, to, name, text }: Mutated, used?: Set<string>): string | undefined {
  const { findings } = check(text);
  const faults = findings.filter(({ severity }) => severity !== 'info');
  const least = kind !== 'delete' || failsSchema(text) ? 1 : 0;
  if (faults.length === 1 || (faults.length === 0 && (least === 0 || findings.length > 0))) return undefined;
  const where = `/${path.map((segment) => (typeof segment === 'number' ? '*' : segment)).join('/')}`;
  const exception = exceptions.find(
    (one) =>
      one.kind.split(' ').includes(kind) &&
      one.path.test(where) &&
      (!one.to || one.to.test(to ?? '')) &&
      faults.length >= one.count[0] &&
      faults.length <= one.count[1] &&
      (!one.name || one.name.test(name)),
  );
  if (exception) {
    used?.add(exception.reason);
    return undefined;
  }
  const list = faults.map(({ rule, pointer, message }) => `  ${rule} ${pointer}: ${message}`).join('\n');
  return `${name}: ${kind} /${path.join('/')}${to ? ` (${to})` : ''}: ${faults.length} findings\n${list}\n${text}`;
}

function failsSchema(text: string): boolean {
  const value: unknown = JSON.parse(text);
  const dialect = isObject(value) ? dialectOf(value) : undefined;
  return dialect !== undefined && failuresOf(dialect, value).length > 0;
}
