import type { Finding } from '../core/check.ts';
import { type ChatDocument, isAddressed, type JsonObject, type Provider } from '../core/document/document.ts';
import { updateText } from '../core/document/update.ts';
import { replaceFile } from '../files/replace.ts';
import { check } from '../kinds/index.ts';
import type { Result } from '../push/problem.ts';
import type { Credentials } from '../push/providers/provider.ts';
import type { Target } from '../push/target.ts';
import type { Source } from '../push/workflow/addressed.ts';
import { answerAmong } from '../push/workflow/answers.ts';
import type { ListedRemotes } from '../push/workflow/listed.ts';
import type { PushPort, Question } from '../push/workflow/port.ts';
import type { Answer } from '../push/workflow/remark.ts';
import { type CheckedFile, documentIn } from './checked.ts';
import { readText } from './files.ts';
import type { JournalOf } from './journal.ts';
import { ask, canAsk, printable, printError } from './output.ts';
import { patch } from './reports/patch.ts';
import { prettyReport } from './reports/pretty.ts';
import { plural, rulesOf } from './reports/summary.ts';

/** What the options of a run answer. */
export interface Answers {
  /** Confirms the push, its warnings and what is known of the remote; nothing that only a person can decide. */
  yes?: boolean;
  /** Whether what somebody else wrote or changed is overwritten. */
  overwrite?: boolean;
  /** Whether what the target does not have is created. */
  create?: boolean;
}

/** What holds for every file of a run. */
interface Run {
  target: Target;
  credentialsFor: (provider: Provider) => Promise<Result<Credentials>>;
  answers: Answers;
  journal: JournalOf;
  signal: AbortSignal;
  listed: ListedRemotes;
  /** A file with its folder. */
  sourceOf: (file: string, checked: CheckedFile) => Source;
}

/** A push of one file from a terminal: its options answer, else the person who sits there. */
export function terminalPort(
  file: string,
  checked: CheckedFile,
  { target, credentialsFor, answers, journal, signal, listed, sourceOf }: Run,
  report: PushPort['report'],
): PushPort {
  const { yes = false, overwrite = false, create = false } = answers;
  const source = sourceOf(file, checked);
  const given: Answer[] = [
    ...(yes ? ['push' as const] : []),
    ...(overwrite ? ['overwrite' as const] : []),
    ...(create ? ['create' as const] : []),
  ];
  return {
    check: async () => ({ document: documentIn(checked.result), findings: checked.result.findings, source }),
    target: async () => ({ ok: true, value: target }),
    credentials: (_target, provider) => credentialsFor(provider),
    cannotAsk: (warnings) => {
      if (yes || canAsk()) return undefined;
      const has =
        warnings.length > 0 ? `The document has ${plural(warnings.length, 'warning')} (${rulesOf(warnings)}). ` : '';
      const message = `Nothing was sent: nobody is there to confirm. ${has}Push with --yes.`;
      return { code: 'unconfirmed', message, next: '' };
    },
    ask: async (question) => {
      const answer = answerAmong(question, given);
      if (answer !== undefined) return answer;
      const push = answerAmong(question, ['push']);
      if (push !== undefined) return (await isConfirmed(checked, question, target)) ? push : 'stop';
      // The confirmation that follows shows the difference, and asks for this as well.
      return (!yes && question.showsRemote && answerAmong(question, ['overwrite'])) || 'stop';
    },
    isAttended: !yes,
    confirmsAlways: !yes,
    reading: (_target, read) => read(signal),
    sending: (_target, send) => send(signal),
    report,
    listed,
    journal: () => journal(file),
    writeCode: (withCode) => writeCode(file, withCode),
  };
}

/** Shows what a push would change, and asks for it. */
async function isConfirmed(
  { path, text = '', result }: CheckedFile,
  { plan: { remote, remarks }, warnings }: Question,
  target: Target,
): Promise<boolean> {
  const findings = result.findings.filter((finding: Finding) => warnings.includes(finding));
  const shown = [
    findings.length > 0 ? prettyReport([{ path, text, result: { ...result, findings } }]) : '',
    remote ? patch(`${path} (${target.name})`, updateText(text, result.value, remote.value), path, text) : '',
    ...remarks.filter(({ weight }) => weight !== 'info').map(({ message }) => `${printable(message)}\n`),
    target.production ? 'This target is marked as production.\n' : '',
  ];
  printError(shown.join(''));
  const answer = await ask(`Push ${printable(path)} to ${printable(target.name)}? [y/N] `);
  // Ctrl+C and Ctrl+D: neither this file nor any other.
  if (answer === undefined) process.emit('SIGINT');
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

/** Writes the code that the provider gave into the file, as it is now: somebody may have saved it in between. */
async function writeCode(file: string, withCode: (now: ChatDocument) => JsonObject): Promise<void> {
  const read = readText(file);
  const now = 'text' in read ? documentIn(check(read.text)) : null;
  if (!('text' in read) || !now || !isAddressed(now)) {
    throw new Error(`${file} is no longer the document`);
  }
  await replaceFile(file, updateText(read.text, now.value, withCode(now)));
}
