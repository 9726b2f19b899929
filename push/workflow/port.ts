import type { ChatDocument, CheckedDocument, JsonObject, Provider } from '../../core/document/document.ts';
import type { ProxySettings } from '../http/send.ts';
import type { Problem, Result } from '../problem.ts';
import type { Credentials } from '../providers/provider.ts';
import type { Remote } from '../providers/read.ts';
import type { ShownRequest } from '../providers/show.ts';
import type { Target } from '../target.ts';
import type { Source } from './addressed.ts';
import type { PushFinding } from './gate.ts';
import type { JournalStore } from './journal-store.ts';
import type { ListedRemotes } from './listed.ts';
import type { Plan } from './plan.ts';
import type { PushResult } from './push.ts';
import type { Answer, Choice } from './remark.ts';

/** A document as it was checked. */
export interface Checked {
  /** `null` where it is of no kind. */
  document: CheckedDocument | null;
  findings: readonly PushFinding[];
  /** Where it was read: what belongs to no provider by itself goes where a document beside it belongs. */
  source?: Source | undefined;
  /** Whether it is still what was checked; always, where left out. */
  isCurrent?(): boolean;
}

/** What a person is asked before something is sent. `stop` is always an answer, beside the choices. */
export interface Question<A extends Answer = Answer> {
  /** That of the remark that it is about; `push/confirm` is the one that comes last. */
  id: `push/${string}`;
  title: string;
  detail: string;
  choices: readonly (Choice & { answer: A })[];
  /** Whether the remote version is to be seen beside it, if there is one. */
  showsRemote: boolean;
  plan: Plan;
  /** The warnings of the document, which the last question confirms. */
  warnings: readonly PushFinding[];
}

/** What a port can do that has the document in an editor. Without it, only the answers that push are offered. */
export interface Editing {
  /** Gives the document as it was checked another value; `false` where it is something else by now. */
  write(value: JsonObject): Promise<boolean>;
  /** Shows the remote beside the document. */
  show(remote: Remote): Promise<void>;
  /** Pulls the remote into the document. */
  pull(): Promise<void>;
}

/** The side of a push that is not the provider: where the document comes from, and who answers. */
export interface PushPort {
  /** Checks the document as it is now; undefined where it cannot be, which was said. */
  check(): Promise<Checked | undefined>;
  target(): Promise<Result<Target>>;
  /** Undefined where a person was asked for them, and gave none. */
  credentials(target: Target, provider: Provider): Promise<Result<Credentials> | undefined>;
  /** Why nobody can be asked: found out before anything is read. */
  cannotAsk?(warnings: readonly PushFinding[]): Problem | undefined;
  ask<A extends Answer>(question: Question<A>): Promise<A | 'stop'>;
  /** Whether a person answers, who takes time: then the remote is read again after the questions. */
  isAttended: boolean;
  /** Whether a push is confirmed also where there is nothing to warn of. */
  confirmsAlways: boolean;
  /** Whether the last question about a remark is the confirmation as well: a person sees all of it at once. */
  confirmsAtOnce?: boolean;
  /** Goes on with a read; undefined where it was stopped, so that nothing is sent. */
  reading<T>(target: Target, read: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  sending<T>(target: Target, send: (signal: AbortSignal) => Promise<T>): Promise<T>;
  proxy?(): ProxySettings;
  /** Says how the push ended, before anything is written down. */
  report(result: Sent | UpToDate, document: ChatDocument): void;
  /** What lists prove, where the push is one of many: that need not be read to plan it. */
  listed?: ListedRemotes;
  /** What was just read of the remote: `null` where there is nothing, and undefined where it could not be read. */
  seen?(remote: Remote | null | undefined, target: Target): void;
  journal(target: Target): Promise<JournalStore>;
  /** Writes the code that was given into the document as it is now: somebody may have changed it since. */
  writeCode(withCode: (now: ChatDocument) => JsonObject, result: PushResult): Promise<void>;
  editing?: Editing;
}

/** The one request that is planned, shown and sent, once there is one. */
interface Requested {
  operation: string | null;
  request: ShownRequest | null;
}

/** What was written down of a push, and found after it. */
interface Recorded {
  /** Why something could not be written down; `null` where all was. It undoes no push. */
  unrecorded: Error | null;
}

/** Nothing was sent, because the target has exactly what the document says. */
interface UpToDate extends Requested, Recorded {
  outcome: 'unchanged';
}

/** Something was sent. */
export interface Sent extends PushResult, Recorded {
  /** Whether the remote is something else than what was sent by now: somebody has pushed in between. */
  isOther: boolean;
}

/** Why nothing was sent, by the step that stopped it. */
export type Obstructed =
  | { by: 'findings' | 'placeholders'; errors: readonly PushFinding[] }
  | { by: 'request' | 'credentials' | 'nobody' | 'declined' | 'changed' }
  /** What no answer can change. The edit would settle it: what it sets, and the document's value with it. */
  | { by: 'plan'; edit?: JsonObject; edited?: JsonObject; remote: Remote | null }
  /** A question that was answered otherwise than with the push. */
  | { by: 'question'; inTerminal: string; answer: Answer | 'stop'; clashes?: number };

/** Nothing was sent. */
export type Blocked = Requested & Problem & { outcome: 'blocked'; plan: Plan | null } & Obstructed;

/** How a push ended, for whoever began it. `stopped`: by a person, who knows. */
export type PushOutcome =
  | Sent
  | UpToDate
  | Blocked
  | (Requested & { outcome: 'dry-run'; isNew: boolean })
  | { outcome: 'stopped' };
