import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { memoryOf, toJournal } from '../../push/journal/journal.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { sandboxTarget, type Target } from '../../push/target.ts';
import type { PushFinding } from '../../push/workflow/gate.ts';
import { emptySlot, journalInSlot } from '../../push/workflow/journal-store.ts';
import { remember } from '../../push/workflow/memory.ts';
import type { PushPort, Question } from '../../push/workflow/port.ts';
import type { Answer } from '../../push/workflow/remark.ts';
import { answer, type Behaviour, type RawRequest, startRawServer } from './raw-server.ts';

/** What a provider answers to a read. */
export const ok = (Data: object) => ({ Code: 'OK', RequestId: 'R', Data });
export const refused = (Code: string) => ({ Code, RequestId: 'R', Message: '' });

/** A provider that has one thing: what it answers to a read is set by the test, and by what is written to it. */
export async function startProvider(held: object, { write }: { write?: Behaviour } = {}) {
  const writes: RawRequest[] = [];
  const provider = { held, writes, reads: 0 };
  const server = await startRawServer((socket, request, count) => {
    const operation = request.headers['x-acs-action'] ?? '';
    if (/^(Get|List)/.test(operation)) {
      provider.reads++;
      answer(200, JSON.stringify(provider.held))(socket, request, count);
      return;
    }
    writes.push(request);
    if (write) {
      write(socket, request, count);
      return;
    }
    provider.held = ok(valueIn(request));
    answer(200, JSON.stringify(ok({ TemplateCode: '77', FlowId: '88\n' })))(socket, request, count);
  });
  return Object.assign(provider, { url: server.url, stop: server.stop });
}

/** The parameters of a write, JSON text read back into values. */
export function valueIn({ target, body }: RawRequest): JsonObject {
  const parameters = new URLSearchParams(body || target.slice(target.indexOf('?') + 1));
  return Object.fromEntries(
    [...parameters].map(([name, text]) => [name, /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : text]),
  );
}

/** A target that is not on this machine, but for what is asked of CAMS. */
export const elsewhere = (url: string): Target => ({
  ...sandboxTarget(url),
  ...{ name: 'staging', endpoints: { cams: url, meta: 'https://graph.example.com' } },
});

/** The port with something that happens while a person reads a question. */
export const whileAsked = (port: PushPort, act: (question: Question) => void): PushPort => ({
  ...port,
  ask: (question) => {
    act(question);
    return port.ask(question);
  },
});

interface Script {
  target: Target;
  /** What was seen of the remote from here before. */
  seen?: readonly JsonObject[];
  findings?: readonly PushFinding[];
  /** The answer to each question, in the order of the questions; `stop` where there is none. */
  answers?: readonly (Answer | 'stop')[];
  /** Whether the document is in an editor. */
  isEditor?: boolean;
}

/** A port without a person: its answers are written down before, and all that is asked of it after. */
export async function scripted(
  first: ChatDocument,
  { target, seen, findings = [], answers = [], isEditor = true }: Script,
) {
  let document = first;
  const slot = emptySlot();
  const store = journalInSlot(slot, 'a.chatapp.json');
  if (seen) await remember(store, { target, document }, seen);
  const log: string[] = [];
  const questions: Question[] = [];
  const port: PushPort = {
    check: async () => {
      const checked = document;
      return { document: checked, findings, isCurrent: () => document === checked };
    },
    target: async () => ({ ok: true, value: target }),
    credentials: async (_target, provider) => ({ ok: true, value: sandboxCredentials(provider) }),
    ask: async <A extends Answer>(question: Question<A>) => {
      const given = answers[questions.length] ?? 'stop';
      questions.push(question);
      // Whatever stands in the script, whether the question takes it or not.
      return given as A | 'stop';
    },
    isAttended: true,
    confirmsAlways: false,
    reading: (_target, read) => read(new AbortController().signal),
    sending: (_target, send) => send(new AbortController().signal),
    report: ({ outcome }) => log.push(`reported ${outcome}`),
    journal: async () => ({
      ...store,
      update: (change) => {
        log.push('journal');
        return store.update(change);
      },
    }),
    writeCode: async (withCode) => {
      document = { ...document, value: withCode(document) };
      log.push('code');
    },
    ...(isEditor && {
      editing: {
        write: async (value) => {
          document = { ...document, value };
          log.push('written');
          return true;
        },
        show: async () => void log.push('shown'),
        pull: async () => void log.push('pulled'),
      },
    }),
  };
  return {
    port,
    log,
    questions,
    /** Somebody writes on in the editor. */
    edit: (value: JsonObject) => {
      document = { ...document, value };
    },
    document: () => document,
    /** Under which keys the journal knows anything. */
    keys: () => {
      const journal = toJournal(slot.get());
      return journal.ok ? Object.values(journal.value.remotes).flatMap((things) => Object.keys(things)) : [];
    },
    /** The states of the remote that the journal knows. */
    known: () => {
      const journal = toJournal(slot.get());
      return journal.ok ? memoryOf(journal.value, '', target, document).held : undefined;
    },
  };
}
