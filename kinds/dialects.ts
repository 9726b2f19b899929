import type { JsonObject, Kind, Provider } from '../core/document/document.ts';
import type { Schema } from '../core/schema/schema.ts';
import { say } from '../l10n/texts.ts';
import { camsAutomation, metaAutomation } from './automation/schema.ts';
import { flow } from './flow/schema.ts';
import { template } from './template/schema.ts';

/** One form that a document can have: what it is for, whose it is, and its schema. */
export interface Dialect {
  name: 'camsTemplate' | 'camsFlow' | 'camsAutomation' | 'metaAutomation';
  kind: Kind;
  provider: Provider;
  schema: Schema;
  /** The schema's file, by whose name `$schema` can point at it. */
  file: string;
  /** What a person calls it. */
  title: string;
}

/** Every dialect there is. */
export const dialects: readonly Dialect[] = [
  {
    name: 'camsTemplate',
    kind: 'template',
    provider: 'cams',
    schema: template,
    file: 'cams-template.schema.json',
    title: say`CAMS template`,
  },
  {
    name: 'camsFlow',
    kind: 'flow',
    provider: 'cams',
    schema: flow,
    file: 'cams-flow.schema.json',
    title: say`CAMS flow`,
  },
  {
    name: 'camsAutomation',
    kind: 'automation',
    provider: 'cams',
    schema: camsAutomation,
    file: 'cams-automation.schema.json',
    title: say`CAMS automation`,
  },
  {
    name: 'metaAutomation',
    kind: 'automation',
    provider: 'meta',
    schema: metaAutomation,
    file: 'meta-automation.schema.json',
    title: say`Meta automation`,
  },
];

/**
 * Finds a document's dialect: the one that `$schema` names, else the one that knows most of the top-level members.
 * A tie, or nothing known, is undefined.
 */
export function dialectOf(value: JsonObject): Dialect | undefined {
  const named = dialects.find((dialect) => isNamed(value.$schema, dialect));
  if (named) return named;
  let best: Dialect | undefined;
  let most = 0;
  const keys = Object.keys(value).filter((key) => key !== '$schema');
  for (const dialect of dialects) {
    const properties = dialect.schema.properties ?? {};
    const known = keys.filter((key) => Object.hasOwn(properties, key)).length;
    if (known > most) {
      best = dialect;
      most = known;
    } else if (known === most) best = undefined;
  }
  return best;
}

function isNamed(schema: unknown, dialect: Dialect): boolean {
  return typeof schema === 'string' && (schema === dialect.schema.$id || schema.split(/[\\/]/).at(-1) === dialect.file);
}
