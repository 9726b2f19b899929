import type { JsonObject } from './document/document.ts';
import type { Dialect, DocumentKind, Validator } from './kind.ts';
import type { Check, Rule } from './rules/rule.ts';

/** Every kind of document and every rule that there is. It is handed to the machinery, which knows none by itself. */
export interface Registry {
  /** In the order in which people read them. */
  kinds: readonly DocumentKind[];
  dialects: readonly Dialect[];
  /** By id. */
  rules: { readonly [id: string]: Rule };
  /** For each kind the rules that check its model. */
  modelRules: ReadonlyMap<DocumentKind, readonly NamedRule[]>;
}

/** A rule over a model, with its id. */
export interface NamedRule {
  id: string;
  check: Check<never>;
  about?: readonly string[] | undefined;
}

/**
 * Puts kinds, rules and validators together.
 *
 * @param validators by the names of the dialects
 * @throws where a dialect has no validator
 */
export function createRegistry(
  kinds: readonly DocumentKind[],
  rules: { readonly [id: string]: Rule },
  validators: { readonly [dialect: string]: Validator },
): Registry {
  const sorted = kinds.toSorted((a, b) => a.rank - b.rank);
  const entries = Object.entries(rules);
  return {
    kinds: sorted,
    dialects: sorted.flatMap((kind) =>
      kind.dialects.map((form) => {
        const validate = validators[form.name];
        if (!validate) throw new Error(`The dialect ${form.name} has no validator. Run "npm run generate".`);
        return { ...form, kind, validate };
      }),
    ),
    rules,
    modelRules: new Map(
      sorted.map((kind) => [
        kind,
        entries.flatMap(([id, rule]) =>
          rule.on === 'model' && id.startsWith(`${kind.id}/`)
            ? [{ id, check: rule.check, about: typeof rule.about === 'string' ? [rule.about] : rule.about }]
            : [],
        ),
      ]),
    ),
  };
}

/** What is known of a document besides what it says. */
export interface Hint {
  /** The id of the kind that it is meant to be, where somebody has said so. */
  kind?: string | undefined;
  /** Its file's name, path or address. */
  file?: string | undefined;
}

/**
 * Finds a document's dialect: the one that `$schema` names, else the one that knows most of the top-level properties.
 * After a tie, or where nothing is known, the file's name decides; if it does not either, the result is undefined.
 */
export function dialectOf({ kinds, dialects }: Registry, value: JsonObject, hint: Hint = {}): Dialect | undefined {
  if (hint.kind !== undefined) {
    const ofKind = dialects.filter(({ kind }) => kind.id === hint.kind);
    return knowing(ofKind, value) ?? ofKind[0];
  }
  const named = dialects.find((dialect) => isNamed(value.$schema, dialect));
  if (named) return named;
  const known = knowing(dialects, value);
  if (known || hint.file === undefined) return known;
  const { file } = hint;
  const kind = kinds.find(({ fileEnding }) => fileEnding !== undefined && file.endsWith(fileEnding));
  return kind && dialects.find((dialect) => dialect.kind === kind);
}

/** The dialect that knows most of the properties of a document; undefined after a tie. */
function knowing(dialects: readonly Dialect[], value: JsonObject): Dialect | undefined {
  let best: Dialect | undefined;
  let most = 0;
  const keys = Object.keys(value);
  for (const dialect of dialects) {
    if (dialect.recognizedBy?.some((name) => Object.hasOwn(value, name)) === false) continue;
    const properties = dialect.schema.properties ?? {};
    let known = 0;
    for (const key of keys) if (key !== '$schema' && Object.hasOwn(properties, key)) known++;
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
