import type { JsonObject, Kind, Provider } from '../core/document/document.ts';
import type { Problem, Result } from './problem.ts';
import type { Operation } from './providers/operations.ts';
import type { RemarkEntry } from './workflow/remark.ts';

/** Everything that a push has to know about a kind of document at one provider: `kinds/<kind>/remote.<provider>.ts`. */
export interface RemoteKind<O extends Operation = Operation> {
  kind: Kind;
  provider: Provider;
  /** What a person calls one, in English; a text for `say`. */
  noun: string;
  /** The operation that a document is the request of. */
  write: O;
  /** How it is created; left out for what is always there, such as the settings of a phone number. */
  create?: Creation<O>;
  read: Reading<O>;
  list?: Listing<O>;
  identity: IdentityMembers;
  /** Of what is uploaded as a file: where it belongs. Left out for what is the request itself. */
  upload?: Uploading;
  /** How its state is changed, apart from what a document says; left out for what has no such states. */
  lifecycle?: Lifecycle<O>;
  /** Whether sources differ on what a push does to the lists that a document leaves out. */
  mayClearOmittedLists?: boolean;
  /** The state in which an edit is one of few that the provider takes. */
  limitsEditsIn?: string;
  /** What has to be known before a push of this kind alone. */
  remarks?: {
    /** Where the document names another thing than the one found; left out, any difference blocks the push. */
    onIdentity?: readonly RemarkEntry[];
    /** On the state of the review or publication. */
    onState?: readonly RemarkEntry[];
  };
}

/** How a file finds what it belongs to: another document names it, or stands beside it under the same name. */
export interface Uploading {
  /** The kind of the other document. Its members in `read.identifiedBy` are the address of the file. */
  of: Kind;
  /** The member of the other document's envelope that names the file. */
  namedBy: string;
  /** Said where no document names the file; `name` is what one beside it would be called. */
  nobody(name: string): Pick<Problem, 'message' | 'next'>;
  /** Said where the document beside it has no code yet. */
  noCode(name: string): Pick<Problem, 'message' | 'next'>;
}

/** A change of state that a person asks for by name. */
export type StateChange = 'publish' | 'deprecate';

/** The states of what a document is about, in the provider's words. */
export type Lifecycle<O = Operation> = { readonly [change in StateChange]: Transition<O> } & {
  /** Answers with a link under which the provider shows it. */
  preview: O;
};

/** From some states to another one. All texts are for `say`. */
export interface Transition<O = Operation> {
  operation: O;
  from: readonly string[];
  to: string;
  /** Said where it has that state. */
  isDone(): string;
  /** Said where it has a state that does not lead there; the state in words. */
  isWrong(state: string): string;
  title(name: string, target: string): string;
  /** What a person has to know before. */
  consequence(): string;
  button(): string;
}

/** How a document without a code is created. */
interface Creation<O> {
  operation: O;
  /** The member that has the code of what exists: without it, a push creates. */
  code: string;
  /** The rule that finds a missing code, which stops no creation. */
  rule: string;
  /** What is sent, made from a document. */
  request(value: JsonObject): Result<JsonObject>;
  /** Said where nothing of this name exists at a target. */
  nothingThere(target: string): string;
  /** Said where nobody can see whether there is something of this name. */
  noCode(): string;
  /** Said where something of this name exists at a target. */
  taken(target: string): string;
}

/** How a document is read, and where its answer has what. */
interface Reading<O> {
  operation: O;
  /** Of what is uploaded as a file: reads where it can be downloaded. */
  file?: O;
  /** The members of a document that say which one is meant. */
  identifiedBy: readonly string[];
  /** The members that an answer has of a document. */
  members: readonly string[];
  /** Those that no edit changes and that are not always answered. */
  fixed?: readonly string[];
  /** Those that an edit takes away where the document leaves them out. */
  replaced?: readonly string[];
  /** Where an answer has what is no member of a document; the first name that has a text counts. */
  answers?: { readonly [what in 'state' | 'reason' | 'quality' | 'name' | 'code']?: readonly string[] };
  /** Whether messages with it can be sent, where an answer says that. */
  health?(answer: JsonObject): Health | undefined;
  /** Members of a document that are called otherwise in an answer. */
  renamed?: { readonly [member: string]: string };
  /** A member as documents have it, where an answer has it in another form. */
  member?(name: string, value: unknown): unknown;
  /** Whether a document and an answer name the same thing in different spellings. */
  isSameWord?(member: string, one: string, other: string): boolean;
}

/** Whether messages with something can be sent. */
export interface Health {
  /** The provider's word: `AVAILABLE`, `LIMITED` or `BLOCKED`. */
  word: string;
  /** What is in the way, and what helps, in the provider's words. */
  problems: readonly string[];
}

/** How everything of a kind is listed. */
export interface Listing<O = Operation> {
  operation: O;
  /** Heads the choice of what is pulled, in English; a text for `say`. */
  title: string;
  /** The member of the answer that has the list. */
  entries: string;
  /** What the members of an entry are called. */
  members: { id: string; name: string; category: string; language?: string; state?: string };
  /** What an entry calls its id, where documents have another name for it. */
  entryId?: string;
  /**
   * The member that says when an entry was last modified, in milliseconds: what was read after that is still so. Its
   * entries have all that reading answers with beside the content. Left out where a list does not say it.
   */
  modified?: string;
  /** How what has no code yet is found; left out where reading takes a name. */
  byName?: {
    /** The parameter that takes the name; without one, the whole list is read. */
    parameter?: string;
    /** Said where there is none. */
    nothingThere(): string;
  };
}

/** The members that say what a document is at its provider: the journal's key is made from them. */
interface IdentityMembers {
  /** The space that it belongs to, and the account where older documents name that; left out where there is none. */
  place?: readonly [space: string, account?: string];
  code: string;
  name?: string;
  /** Tells those that have a name in common from each other. */
  language?: string;
  /** The one spelling of a code that can be written in several ways. */
  normalized?(code: string): string;
  /** Whether version 1 of the journal knew what has no code by its file alone. */
  wasKnownByFile?: boolean;
}
