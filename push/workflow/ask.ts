import type { ChatDocument } from '../../core/document/document.ts';
import { say, sentences } from '../../l10n/texts.ts';
import type { Memory } from '../journal/journal.ts';
import type { Target } from '../target.ts';
import { confirmation } from './confirm.ts';
import { warningsIn } from './gate.ts';
import { inWords } from './inWords.ts';
import type { JournalStore } from './journal-store.ts';
import { remember } from './memory.ts';
import { mergeRemote } from './merge.ts';
import type { Plan } from './plan.ts';
import type { Checked, Obstructed, PushPort, Question } from './port.ts';
import type { Remark } from './remark.ts';

/** What is asked about. */
export interface Asked {
  document: ChatDocument;
  checked: Checked;
  plan: Plan;
  memory: Memory;
  target: Target;
  journal: JournalStore;
}

/** `asked`: a port said yes; `again`: the document was changed, and is to be checked and planned again. */
type Decision = 'push' | 'asked' | 'again' | (Obstructed & { code: string; message: string; next: string });

/** Asks about everything in a plan that takes an answer, each thing once, and does what the answers say. */
export async function decide(port: PushPort, asked: Asked): Promise<Decision> {
  const { checked, plan } = asked;
  const last = confirmation(plan, warningsIn(checked.findings, plan.change), {
    ...asked,
    isAlways: port.confirmsAlways,
  });
  const remarks = plan.remarks.filter((remark) => remark.weight === 'decide');
  for (const [index, remark] of remarks.entries()) {
    const isLast = port.confirmsAtOnce === true && index === remarks.length - 1;
    const decision = await askAbout(port, remark, asked, isLast ? last : undefined);
    if (decision !== 'asked' || isLast) return decision;
  }
  if (!last) return remarks.length > 0 ? 'asked' : 'push';
  if ((await port.ask(last)) === 'push') return 'asked';
  return { by: 'declined', code: 'declined', message: say`Nothing was sent: not confirmed.`, next: '' };
}

/** @param confirms what the answer confirms as well */
async function askAbout(
  port: PushPort,
  remark: Remark & { weight: 'decide' },
  asked: Asked,
  confirms: Question | undefined,
): Promise<Decision> {
  const { document, plan, memory, target, journal } = asked;
  const { id, message, next, question } = remark;
  const { editing } = port;
  const { title, showsRemote = false, inTerminal } = question;
  const choices = question.choices.filter((choice) => editing || pushes(choice.answer));
  const detail = [sentences(message, next), confirms?.detail ?? inWords(document, target)].join('\n\n');
  const answer = await port.ask({ id, title, detail, choices, showsRemote, plan, warnings: confirms?.warnings ?? [] });
  const choice = choices.find((one) => one.answer === answer);
  const stopped = { by: 'question', code: id, message, next, inTerminal, answer } as const;
  // Whatever a port answers that the question does not take stops the push.
  if (!choice) return { ...stopped, answer: 'stop' };
  switch (choice.answer) {
    case 'push':
    case 'overwrite':
    case 'create':
      return 'asked';
    case 'keep':
    case 'clear':
      return (await editing?.write(choice.value)) ? 'again' : stopped;
    case 'compare':
      if (plan.remote) await editing?.show(plan.remote);
      return stopped;
    case 'pull':
      await editing?.pull();
      return stopped;
    case 'merge': {
      if (!plan.remote) return stopped;
      // Where both changed the same place one's own change stays.
      const { value, clashes } = mergeRemote(document, memory, plan.remote.value);
      if (!(await editing?.write(value))) return { ...stopped, answer: 'stop' };
      await remember(journal, { target, document }, [plan.remote.value], {
        readAt: plan.remote.readAt,
      });
      await editing?.show(plan.remote);
      return { ...stopped, clashes: clashes.length };
    }
  }
}

/** Whether the push goes on with this answer alone. */
const pushes = (answer: string) => ['push', 'overwrite', 'create'].includes(answer);
