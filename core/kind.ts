import type { JsonObject, Kind, Provider } from './document/document.ts';
import type { Path } from './document/path.ts';
import type { PlacedText } from './document/placed.ts';
import type { Fragment } from './fragments.ts';
import type { Fix, Reported } from './rules/rule.ts';
import type { Schema } from './schema/schema.ts';

/** One form that documents of a kind have: whose operation they are the request of, and their schema. */
export interface DialectForm {
  /** Also the name of its compiled validator. */
  name: string;
  /** Null where every provider takes the same document. */
  provider: Provider | null;
  schema: Schema;
  /** The schema's file, by whose name `$schema` can point at it. */
  file: string;
  /** What a person calls it, in English; a text for `say`. */
  title: string;
  /** The property by which tools that only know JSON Schema recognize it: no other dialect requires it. */
  tellingProperty: string;
  /** A document has one of these, where its other properties are too common to tell it. */
  recognizedBy?: readonly string[];
  /** What every document of it needs, so that an example can show only what matters. */
  scaffold: JsonObject;
}

/** A document that somebody wrote for another API, or in another place: what it is, and what is meant instead. */
export interface Lookalike {
  message: string;
  suggest: readonly Fix[];
}

/** Everything that the machinery asks of a kind of document. */
export interface DocumentKind<Model = unknown> {
  /** Also the name of its folder, and the part before the slash in the ids of its rules. */
  id: Kind;
  /** Its place in lists that people read: smaller numbers first. */
  rank: number;
  /** What heads the list of its rules. */
  title: string;
  dialects: readonly [DialectForm, ...DialectForm[]];
  /** How the names of its files end: a file of this name is of this kind, where what it says is of no other. */
  fileEnding?: string;
  /** The properties with a document's name: the first that is filled in counts. */
  nameProperties?: readonly string[];
  /** The properties with ids that the documents of a workspace often have in common, such as that of a space. */
  sharedIds?: readonly string[];
  /** A name that the provider takes, made from what a person typed; the same where left out. */
  nameFrom?(typed: string): string;
  /** What a document is to an editor that searches for symbols: the Language Server Protocol's own word. */
  symbol?: 'String' | 'Interface' | 'Event' | 'Object';
  /**
   * Reads a document for the rules: properties of the wrong type are absent, since the schema reports them.
   *
   * @param text the document as it is written, where somebody has it
   */
  model(value: JsonObject, dialect: DialectForm, text?: string): Model;
  /** Which of the parts that rules are about a document has; a rule about none of them is skipped. */
  parts?(model: Model): ReadonlySet<string>;
  /** The limit of a text as other parts of the document change it; left out where they do not. */
  textLimit?(value: JsonObject, path: Path, limit: number): number | undefined;
  /**
   * Properties that say what sort of part an entry is: completion offers the values with which the entry is allowed.
   */
  partProperties?: readonly string[];
  /** Properties of fragments whose values stay as they are inserted; all others are there to be overwritten. */
  fixedProperties?: readonly string[];
  /** Whole entries to begin with, for the list at a path. */
  fragments?(value: JsonObject, list: Path, dialect: DialectForm): readonly Fragment[];
  /** The texts with variables and the samples of these; left out where documents have no variables. */
  variables?(model: Model): VariableTexts;
  /** What the outline shows; by default the properties as is. */
  outline?(model: Model): readonly OutlineNode[];
  /** What the outline says of an entry of a list that is an object. */
  entryLabel?(entry: JsonObject): { name: string; detail?: string | undefined } | undefined;
  /** What the schema says of the value at a path, where that depends on the values around it: then it is complete. */
  fieldSchema?(value: JsonObject, path: Path): Schema | undefined;
  /** What can be the value at a path, such as a name that another part of the document has. */
  values?(model: Model, path: Path): readonly Choice[];
  /** The properties that the object at a path can have, where these are names of the author's own. */
  members?(model: Model, path: Path): readonly Choice[];
  /** What the text at a path can refer to; undefined where it is no text that refers to anything. */
  references?(model: Model, path: Path): readonly Choice[] | undefined;
  /** The names that the author gives: where each is given, and where it is used. */
  names?(model: Model): readonly NamedPlace[];
  /** How documents name each other by ids. */
  links?(model: Model): Links;
  /** Takes out reports that follow from others: one fault, one finding. */
  settle?(reported: Reported[]): Reported[];
  /** What an object that is no document of ours looks like, if it was meant to be of this kind. */
  lookalike?(value: JsonObject): Lookalike | undefined;
}

/** A text with the variables in it. */
interface VariableText extends PlacedText {
  /** Offsets in UTF-16 units of the value, with the characters around the name. */
  variables: readonly { name: string; start: number; end: number }[];
}

/** The variables of a document. */
export interface VariableTexts {
  texts: readonly VariableText[];
  /** The top-level property that has the samples by name. */
  samplesIn: string;
  samples: ReadonlyMap<string, string>;
  /** Every name that a text uses. */
  names: ReadonlySet<string>;
  /** Whether a text at a path may have variables. */
  mayStandAt(path: Path): boolean;
}

/** Something that can be written at a place. */
export interface Choice {
  text: string;
  /** What it is, in a few words. */
  detail?: string | undefined;
  /** For a property, what its value begins with. */
  value?: unknown;
}

/** A place where a name of the author's own is given or used. */
export interface NamedPlace {
  /** The same for all places of one name, and for no other. It ends with the name, after what it is a name of. */
  key: string;
  name: string;
  /** The string that is the name or has it, or the value of the property that is called so. */
  at: Path;
  /** Where the name is in the string, in UTF-16 units of its value; left out where it is the whole string. */
  span?: { start: number; end: number };
  /** Whether it is the name of the property at `at`. */
  onKey?: boolean;
  isDefinition: boolean;
  /** What a name has to be, as a pattern and in words: a text for `say`. */
  allowed: { pattern: RegExp; words: string };
}

/** A line of the outline. */
export interface OutlineNode {
  at: Path;
  name: string;
  detail?: string | undefined;
  role: 'text' | 'list' | 'entry' | 'action' | 'variable' | 'group';
  children?: readonly OutlineNode[] | undefined;
}

/** A string that is an id. */
interface Place {
  at: Path;
  id: string;
}

/** The ids of a document by which documents are found from each other. */
export interface Links {
  /**
   * The id that this document is known by, and what people call it. `screensIn` says which file beside it describes its
   * screens, by the name of its own file.
   */
  own?: Place & {
    name: string | undefined;
    screensIn?(file: string): string;
    /** Who answers its screens; `at` is undefined where nobody does. */
    endpoint?: { property: string; at: Path | undefined };
  };
  /** Where it says that its screens ask an endpoint. */
  exchanges?: { at: Path };
  /** The ids of other documents that it names. */
  others?: readonly (Place & { screen?: Place | undefined })[];
  /** The screens that it describes for the document beside it. */
  screens?: readonly Place[];
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
