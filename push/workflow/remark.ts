import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import type { Memory } from '../journal/journal.ts';
import type { Problem } from '../problem.ts';
import type { Remote } from '../providers/read.ts';
import type { Target } from '../target.ts';

/** Everything that a person can answer to any question of a push, but for stopping it, which is always possible. */
export type Answer = 'push' | 'overwrite' | 'create' | 'merge' | 'keep' | 'clear' | 'compare' | 'pull';

/** One answer that a question takes, and its button. */
export type Choice =
  /** The push goes on. */
  | { answer: 'push' | 'overwrite' | 'create'; title: string }
  /** The document gets this value, and is checked and planned again. */
  | { answer: 'keep' | 'clear'; title: string; value: JsonObject }
  /** The push ends, and the document gets the remote's changes, is shown beside the remote, or is pulled into. */
  | { answer: 'merge' | 'compare' | 'pull'; title: string };

/** How a person is asked about a remark. */
interface RemarkQuestion {
  title: string;
  choices: readonly Choice[];
  /** Whether the remote version is shown beside the question. */
  showsRemote?: boolean;
  /** What a terminal says where no option answers the question. In English, as everything in a terminal is. */
  inTerminal: string;
}

interface RemarkText {
  /** Stable, for programs: `push/conflict`. */
  id: `push/${string}`;
  message: string;
  /** What can be done. */
  next: string;
  /** What to write into the document, where that settles it. */
  edit?: JsonObject;
}

/**
 * One thing that has to be known before a push.
 * - `block`: it would be refused, or do harm
 * - `decide`: only a person can say what happens to it; `--yes` does not
 * - `confirm`: it goes on when a person says so
 * - `info`: shown beside
 */
export type Remark =
  | (RemarkText & { weight: 'block' | 'confirm' | 'info' })
  | (RemarkText & { weight: 'decide'; question: RemarkQuestion });

/** What is known when a push is planned. */
export interface Situation {
  document: ChatDocument;
  target: Target;
  memory: Memory;
  now: Date;
  /** `null` where there is none, or it could not be read. */
  remote: Remote | null;
  /** Why the remote could not be read; `null` also where there is none. */
  unread: Problem | null;
  /** Whether the document has no code yet, so that a push creates. */
  isNew: boolean;
  /** Whether an edit would change nothing. */
  hasNoEffect: boolean;
  /** The lists that the document leaves out and the remote has, with their entries. */
  omittedLists: JsonObject;
  /** Whether the push edits an approved template, of which edits are few. */
  spendsEdit: boolean;
  /** The properties that say which one is meant, where the document has another value than the remote. */
  differing: readonly { property: string; here: string; there: string }[];
}

/** Everything about one kind of remark: when it is made, its text, and how a person is asked. */
export type RemarkEntry = (situation: Situation) => Remark | readonly Remark[] | undefined;
