import type { Span } from '../document/location.ts';
import type { Path } from '../document/path.ts';
import type { RuleSettings, Severity } from './settings.ts';

/** A change to a document, by path and not by offset, so that no rule counts characters. */
export type Edit =
  /** Gives a property or entry this value; a missing property is added before the one named, or at the end. */
  | { set: Path; value: unknown; before?: string | undefined }
  /** Adds an entry to a list, before the one at the index at the end of the path. */
  | { insert: Path; value: unknown }
  /** Comments around it stay, unless the one on its line is to go with it. */
  | { remove: Path; isWithComment?: boolean }
  /** Gives a property another name; its value and place stay. */
  | { rename: Path; to: string }
  /** Replaces a range of a string, in UTF-16 units of its value. */
  | { splice: Path; start: number; end: number; text: string }
  /** Removes a range of the text itself, such as a comment, with its line if nothing else is on it. */
  | { erase: Span }
  /** Replaces a range of the text itself, where it is not JSON yet. */
  | { overwrite: Span; text: string };

/** A change that fixes a finding, with the title that offers it. */
export interface Fix {
  title: string;
  edits: readonly Edit[];
}

/** What a rule reports about one place. */
export interface Report {
  /** The value that is wrong; for something missing, the object that lacks it. */
  at: Path;
  /** Narrows the underlining to a range of the string at `at`, in UTF-16 units of its value. */
  span?: { start: number; end: number };
  /** Underlines the property's name instead of its value. */
  onKey?: boolean;
  /** What is wrong, why, and what to do: one to three sentences. */
  message: string;
  /** Milder than the rule's own, where the sources are only half sure of the case. */
  severity?: Severity;
  /** A change that is right whenever the finding is, so that it may run on save. */
  fix?: Fix;
  /** Changes that a person has to choose. */
  suggest?: readonly Fix[];
  /** Whether the value has no effect where it is: then schema findings inside of it are dropped. */
  hasNoEffect?: true;
  /** The property that is missing, where that is what the report says. */
  lacks?: Path;
  /** Other places that explain this one. */
  related?: readonly { at: Path; message: string }[];
}

/** What a rule may know beyond the document. */
export interface Context {
  /** Whether a team has turned the rule off. */
  isOff(rule: string): boolean;
}

/** A place where a schema keyword failed. */
export interface SchemaFailure {
  /** The value that failed; for `required`, the object that lacks the property. */
  at: Path;
  keyword: string;
  /** The missing property, when the keyword is `required`. */
  missing: string | undefined;
  /** The type asked for, when the keyword is `type`. */
  expected: string | undefined;
  value: unknown;
}

/** Where a fact is from, and when that page was last changed or read. */
export interface Source {
  title: string;
  /** ISO date, or year and month, of the edition. */
  date: string;
}

/**
 * A document that breaks the rule once. Marks show where: `«…»` encloses what is underlined. Unless `whole` is set
 * the properties that every document needs are added (see scaffold.ts), so that the example only has what matters.
 */
export interface BadExample {
  text: string;
  message: string;
  /** Whether the message is longer where this one has `…`: what it lists depends on the kinds of document. */
  isAbridged?: true;
  severity?: Severity;
  /** The document after the fix (or, without a fix, after the first suggestion). */
  fixed?: string;
  whole?: boolean;
  /** Settings that the example needs, if the rule is silent by default. */
  settings?: RuleSettings;
}

/** A document in which no rule finds anything. */
export type GoodExample = string | { text: string; whole?: true; settings?: RuleSettings };

/**
 * What a rule finds:
 * - missing: something is still to be written, as in any document that somebody begins
 * - empty: something is there, and says nothing
 * - misplaced: a property that has no effect where it is
 * - ineffective: a property that has no effect anywhere
 * - deprecated: a property that still works, and that another one replaces
 */
type Finds = 'missing' | 'empty' | 'misplaced' | 'ineffective' | 'deprecated';

/** Everything about a rule but its check. */
export interface RuleText {
  /** What the rule demands, as a heading: no full stop. */
  title: string;
  severity: Severity;
  /** Why it matters to the author, and what the provider does. Markdown, one to three short paragraphs. */
  why: string;
  sources: readonly [Source, ...Source[]];
  /** What a provider's answers call it: the page shows them, and people find the rule by them. */
  codes?: readonly string[];
  /** Whether sources contradict each other, and how it is settled here. Markdown. */
  dispute?: string;
  /**
   * The rules that report the same fault instead of this one. It asks `isOff` only about these, and is silent as long
   * as they are on.
   */
  yieldsTo?: readonly string[];
  /** What the rule finds, where other code has to know; see `Finds`. */
  finds?: Finds;
  /**
   * Whether it reports a property, or the sample of a variable, that may be a misspelling of a missing one next to it:
   * then both are one fault.
   */
  stray?: 'property' | 'sample';
  /** Whether a document without it can still be pushed, since the push creates what it describes. */
  allowedWhenCreating?: true;
  /** Whether the value of a text is a guess where the rule finds something: nothing is read or written by it. */
  leavesValueUncertain?: true;
  /** Whether a broken text proves nothing: the check compares places that may have been lost. */
  needsWholeDocument?: boolean;
  examples: { bad: readonly [BadExample, ...BadExample[]]; good: readonly [GoodExample, ...GoodExample[]] };
}

/** A check over the model of a kind. */
export interface ModelRule<Model, Part extends string = string> {
  /** The parts that the rule is about: it is skipped for a document that has none of them. */
  about?: Part | readonly Part[];
  check: Check<Model>;
}

/** Looks at a document, and reports what is wrong with it. */
export type Check<T> = (document: T, report: (finding: Report) => void, context: Context) => void;

/**
 * A rule as its file exports it. Its id is its path below its folder `rules`.
 * - model: a check over the document as the model of its kind, whose folder the rule is in
 * - schema: the check is a schema keyword whose `x-rule` names this rule; the rule finds the words
 * - pipeline: the check is part of reading the text (`document/…`)
 */
export type Rule = RuleText &
  (
    | ({ on: 'model' } & ModelRule<never>)
    | { on: 'schema'; explain: (failure: SchemaFailure) => Omit<Report, 'at'> & { at?: Path } }
    | { on: 'pipeline' }
  );

/** Declares a rule over the model of a kind; each kind has a function that knows its model. */
export const modelRule = <Model>(rule: RuleText & ModelRule<Model>): Rule => ({ ...rule, on: 'model' });

/** Declares a rule whose check is a keyword of a schema. */
export const schemaRule = (
  rule: RuleText & { explain: (failure: SchemaFailure) => Omit<Report, 'at'> & { at?: Path } },
): Rule => ({ ...rule, on: 'schema' });

/** Declares a rule about the file itself. */
export const pipelineRule = (rule: RuleText): Rule => ({ ...rule, on: 'pipeline' });

/** What a rule reported, under its id. */
export interface Reported {
  rule: string;
  report: Report;
}
