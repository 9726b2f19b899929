import { Ajv } from 'ajv';
import type { Schema } from '../../core/schema/schema.ts';
import { nodesOf } from './nodes.ts';

/** That a schema within the schema looked at a value. */
export interface Visit {
  /** JSON pointer of the schema. */
  at: string;
  /** JSON pointer of the value. */
  instance: string;
  value: unknown;
}

/** That a schema refused a value. */
export interface Refusal {
  at: string;
  instance: string;
  keyword: string;
  member: string | undefined;
  value: unknown;
}

/**
 * Has Ajv say where it goes: every schema within the schema gets a keyword that holds its own pointer and notes what
 * it is applied to. So a condition that never holds, or a definition that nothing refers to, shows.
 */
export function tracerOf(schema: Schema): (document: unknown) => { visits: Visit[]; refusals: Refusal[] } {
  let visits: Visit[] = [];
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
  ajv.addKeyword({
    keyword: 'x-at',
    schemaType: 'string',
    errors: false,
    validate: (at: string, value: unknown, _schema?: unknown, context?: { instancePath: string }) => {
      visits.push({ at, instance: context?.instancePath ?? '', value });
      return true;
    },
  });
  const marked: Schema = structuredClone(schema);
  for (const { at, schema } of nodesOf(marked)) Object.assign(schema, { 'x-at': at });
  const validate = ajv.compile(marked);
  return (document) => {
    visits = [];
    validate(document);
    const refusals = (validate.errors ?? []).map(({ keyword, instancePath, params, parentSchema, data }) => ({
      at: String(parentSchema?.['x-at']),
      instance: instancePath,
      keyword,
      member: keyword === 'required' ? String(params.missingProperty) : undefined,
      value: data,
    }));
    return { visits, refusals };
  };
}
