import { commands, l10n, type TextDocument } from 'vscode';
import { sentences } from '../l10n/texts.ts';
import { type Obstacle, planObstacle } from '../push/gate.ts';
import type { Memory } from '../push/journal.ts';
import { mergeRemote } from '../push/merge.ts';
import type { Plan } from '../push/plan.ts';
import type { Remark } from '../push/remark.ts';
import type { Finding } from '../server/check.ts';
import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import type { Compare } from './compare.ts';
import { replaceText } from './edits.ts';
import type { Server } from './languageClient.ts';
import { tellProblem } from './problems.ts';
import { showErrorMessage, showInformationMessage, showWarningMessage } from './shown.ts';

/** `again`: the document was changed, and what it is now has to be looked at anew. */
export type Decision = 'push' | 'asked' | 'stop' | 'again';

/** What is decided about. */
export interface Question {
  document: TextDocument;
  /** Of the document, as it was looked at. */
  version: number;
  chatDocument: ChatDocument;
  plan: Plan;
  memory: Memory;
  target: string;
  isProduction: boolean;
  warnings: readonly Finding[];
}

interface Rooms {
  server: Server;
  compare: Compare;
  /** Counts what the remote holds now as seen. */
  seen(): Promise<void>;
}

/**
 * Whether a push goes on. Asks a person where the plan demands it, each thing once; what there is to see is shown
 * beside.
 *
 * @returns `asked` where a person said yes, which takes time; `push` where nobody had to
 */
export async function decide(question: Question, rooms: Rooms): Promise<Decision> {
  const { plan } = question;
  const obstacle = planObstacle(plan);
  if (obstacle) {
    if (obstacle === plan.unread) tellProblem(obstacle);
    else tellObstacle(obstacle, question, rooms);
    return 'stop';
  }
  const choices = plan.remarks.filter(({ weight }) => weight === 'decide');
  for (const remark of choices) {
    const decision = await choose(remark, question, rooms);
    if (decision !== 'asked') return decision;
  }
  const isConfirmed = await confirm(question, rooms);
  return isConfirmed === undefined && choices.length === 0 ? 'push' : isConfirmed === false ? 'stop' : 'asked';
}

/** Says what stops the push; where writing something into the document settles it, a button does so. */
function tellObstacle({ message, next, edit }: Obstacle, question: Question, { server, compare }: Rooms): void {
  const { document, version, chatDocument, plan, target } = question;
  const { remote } = plan;
  const write = async (): Promise<unknown> => {
    const text = await server.withValue(document, { ...chatDocument.value, ...edit });
    return text !== undefined && replaceText(document, text, version);
  };
  const written = Object.entries(edit ?? {}).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const actions = [
    ...(edit ? [{ title: l10n.t('Write {0}', written.join(', ')), run: write }] : []),
    ...(remote ? [{ title: l10n.t('Compare'), run: () => compare.show(document, remote, target) }] : []),
  ];
  const text = sentences(l10n.t('Nothing was sent.'), message, next);
  void showErrorMessage(text, ...actions).then((chosen) => void chosen?.run());
}

async function choose(remark: Remark, question: Question, rooms: Rooms): Promise<Decision> {
  const { document, version, chatDocument, plan, target } = question;
  const ask = (title: string, ...answers: readonly string[]) =>
    showWarningMessage(title, { modal: true, detail: sentences(remark.message, remark.next) }, ...answers);
  switch (remark.id) {
    case 'push/conflict': {
      const [merge, overwrite, compare] = [l10n.t('Merge into File'), l10n.t('Overwrite'), l10n.t('Compare')];
      const answer = await ask(l10n.t('What {0} holds has changed meanwhile', target), merge, overwrite, compare);
      if (answer === overwrite) return 'asked';
      if (answer === merge) await mergeIntoFile(question, rooms);
      if (answer === compare && plan.remote) await rooms.compare.show(document, plan.remote, target);
      return 'stop';
    }
    case 'push/first': {
      if (plan.remote) await rooms.compare.show(document, plan.remote, target);
      const [overwrite, pull] = [l10n.t('Overwrite'), l10n.t('Pull')];
      const answer = await ask(l10n.t('Overwrite the remote version at {0}?', target), overwrite, pull);
      if (answer === pull) await commands.executeCommand('chatapp.pull', document.uri);
      return answer === overwrite ? 'asked' : 'stop';
    }
    case 'push/create': {
      const create = l10n.t('Create');
      return (await ask(l10n.t('Create at {0}?', target), create)) === create ? 'asked' : 'stop';
    }
    case 'push/list-left-out': {
      const [keep, clear] = [l10n.t('Keep'), l10n.t('Clear')];
      const choices = remark.weight === 'decide' ? remark.question.choices : [];
      const values = choices.flatMap((choice) => ('value' in choice ? [choice.value] : []));
      const names = Object.keys(values[0] ?? {}).filter((name) => !Object.hasOwn(chatDocument.value, name));
      const answer = await ask(l10n.t('What is to become of {0}?', names.join(', ')), keep, clear);
      const value: JsonObject | undefined = values[answer === keep ? 0 : 1];
      if (answer === undefined || !value) return 'stop';
      const text = await rooms.server.withValue(document, value);
      return text !== undefined && (await replaceText(document, text, version)) ? 'again' : 'stop';
    }
    default: {
      const push = l10n.t('Push Anyway');
      return (await ask(l10n.t('Push to {0} unseen?', target), push)) === push ? 'asked' : 'stop';
    }
  }
}

/** Puts somebody else's change into the file beside one's own; where both changed the same place one's own stays. */
async function mergeIntoFile(
  { document, version, chatDocument, plan, memory, target }: Question,
  rooms: Rooms,
): Promise<void> {
  const { remote } = plan;
  if (!remote) return;
  const { value, clashes } = mergeRemote(chatDocument, memory, remote.value);
  const text = await rooms.server.withValue(document, value);
  if (text === undefined || !(await replaceText(document, text, version))) return;
  await rooms.seen();
  await rooms.compare.show(document, remote, target);
  void showInformationMessage(
    clashes.length === 0
      ? l10n.t('Merged into the file. Look it over, then push again.')
      : l10n.t(
          'Merged into the file. {0} places differ in both; yours stand in the file. Look at them beside what {1} holds, then push again.',
          clashes.length,
          target,
        ),
  );
}

/** @returns undefined where there is nothing to confirm */
async function confirm(question: Question, rooms: Rooms): Promise<boolean | undefined> {
  const { document, plan, target, isProduction, warnings } = question;
  const remarks = plan.remarks.filter(({ weight }) => weight === 'confirm');
  if (warnings.length === 0 && remarks.length === 0 && !isProduction) return undefined;
  if (plan.remote) await rooms.compare.show(document, plan.remote, target);
  const push = isProduction || warnings.length === 0 ? l10n.t('Push to {0}', target) : l10n.t('Push Anyway');
  const title =
    warnings.length === 0
      ? l10n.t('Push to {0}?', target)
      : warnings.length === 1
        ? l10n.t('Push to {0} with 1 warning?', target)
        : l10n.t('Push to {0} with {1} warnings?', target, warnings.length);
  const listed = warnings
    .slice(0, 10)
    .map(({ message, range }) => `• ${l10n.t('Line {0}', range.start.line + 1)}: ${message}`);
  if (warnings.length > 10) listed.push(l10n.t('… and {0} more.', warnings.length - 10));
  const detail = [
    ...remarks.map(({ message }) => message),
    ...listed,
    ...(isProduction ? [l10n.t('This target is marked as production.')] : []),
  ];
  return (await showWarningMessage(title, { modal: true, detail: detail.join('\n\n') }, push)) === push;
}
