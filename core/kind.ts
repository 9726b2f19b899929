import type { JsonObject, Kind, Provider } from './document/document.ts';
import type { Path } from './document/path.ts';
import type { Fix } from './rules/rule.ts';
import type { Schema } from './schema/schema.ts';

/** One form that documents of a kind have: whose operation they are the request of, and their schema. */
export interface DialectForm {
  /** Also the name of its compiled validator. */
  name: string;
  provider: Provider;
  schema: Schema;
  /** The schema's file, by whose name `$schema` can point at it. */
  file: string;
  /** What a person calls it, in English; a text for `say`. */
  title: string;
  /** The member by which tools that know JSON Schema alone tell it: no other dialect requires it. */
  tellingMember: string;
  /** What every document of it needs, so that an example can show only what matters. */
  frame: JsonObject;
}

/** A document that somebody wrote for another API, or in another place: what it is, and what is meant instead. */
export interface Lookalike {
  message: string;
  suggest: readonly Fix[];
}

/** Everything that the machinery asks of a kind of document. */
export interface DocumentKind<Model = unknown> {
  /** Also its folder, and what stands before the slash in the ids of its rules. */
  id: Kind;
  /** Where it stands in lists that people read: smaller numbers first. */
  rank: number;
  /** What heads the list of its rules. */
  title: string;
  dialects: readonly [DialectForm, ...DialectForm[]];
  /** Reads a document for the rules: members of the wrong type are absent, since the schema speaks of those. */
  model(value: JsonObject, dialect: DialectForm): Model;
  /** What stands in a document of the parts that rules are about; a rule about none of them is not asked. */
  parts?(model: Model): ReadonlySet<string>;
  /** How many characters the text at a path can have; undefined where no page names a limit. */
  textLimit?(value: JsonObject, path: Path): number | undefined;
  /** What an object that is no document of ours looks like, if it was meant to be of this kind. */
  lookalike?(value: JsonObject): Lookalike | undefined;
}

/** A dialect with the kind that it belongs to. */
export interface Dialect extends DialectForm {
  kind: DocumentKind;
  /** The validator that was compiled from its schema. */
  validate: Validator;
}

/** A compiled validator: its errors are those of the last call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

/** An error of a validator, as Ajv's verbose form has it. */
interface ValidationError {
  keyword: string;
  instancePath: string;
  params: { readonly [name: string]: unknown };
  parentSchema?: Pick<Schema, 'x-rule'>;
}
