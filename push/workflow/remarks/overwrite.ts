import { say } from '../../../l10n/texts.ts';
import { membersRead } from '../../providers/read.ts';
import { remoteOf } from '../../remotes.ts';
import type { RemarkEntry, Situation } from '../remark.ts';
import { isHeld, isSame, isSameState } from '../same.ts';

/** The remote is not what it was when it was last seen from here. */
const conflict: RemarkEntry = ({ document, target: { name }, remote, memory: { held }, hasNoEffect }) => {
  if (!remote || hasNoEffect || held.length === 0) return undefined;
  if (held.some((state) => isSameState(document, state, remote.value))) return undefined;
  return {
    id: 'push/conflict',
    weight: 'decide',
    message: say`The remote version at ${name} changed since your last push or pull. Somebody else may have edited it.`,
    next: say`Compare, and merge that change into the file, or overwrite it.`,
    question: {
      title: say`The remote version at ${name} changed since your last push`,
      choices: [
        { answer: 'merge', title: say`Merge into File` },
        { answer: 'overwrite', title: say`Overwrite` },
        { answer: 'compare', title: say`Compare` },
      ],
      inTerminal: 'See it with chatapp diff, take it over with chatapp pull, or push with --overwrite.',
    },
  };
};

/** Somebody's text that nobody here has seen is replaced only when a person says so. */
const first: RemarkEntry = (situation) => {
  const { document, target, remote, memory, hasNoEffect } = situation;
  if (!remote || hasNoEffect || memory.held.length > 0 || isEmpty(situation) || isHeld(document, remote.value)) {
    return undefined;
  }
  return {
    id: 'push/first',
    weight: 'decide',
    message: say`The remote version at ${target.name} differs from this document, and was never pushed or pulled from here.`,
    next: say`Compare them. Pull to keep the remote version, or overwrite it.`,
    question: {
      title: say`Overwrite the remote version at ${target.name}?`,
      choices: [
        { answer: 'overwrite', title: say`Overwrite` },
        { answer: 'pull', title: say`Pull` },
      ],
      showsRemote: true,
      inTerminal:
        'See the difference with chatapp diff. Keep the remote version with chatapp pull, or replace it with --overwrite. In a pipeline, commit or cache chatapp.journal.json; without one, the first run has to be a pull.',
    },
  };
};

/** Whether there is nothing to lose: what nobody creates, a phone number, is there always, and may never have had prompts or commands. */
const isEmpty = ({ document, remote }: Situation): boolean =>
  !remoteOf(document)?.create && membersRead(document).every((name) => isSame(remote?.value[name], null));

/** Sources differ on whether a push clears the lists that it leaves out. */
const listLeftOut: RemarkEntry = ({ document: { value }, omittedLists }) => {
  const names = Object.keys(omittedLists);
  if (names.length === 0) return undefined;
  const cleared = Object.fromEntries(names.map((name) => [name, []]));
  return {
    id: 'push/list-left-out',
    weight: 'decide',
    message: say`The document leaves out ${names.join(say` and `)}, which the phone number has, and sources differ on whether a push then clears that.`,
    next: say`Say it in the document: keep what the phone number has, or write an empty list to clear it.`,
    question: {
      title: say`${names.join(', ')} are not in this file. Keep or clear the remote ones?`,
      choices: [
        { answer: 'keep', title: say`Keep`, value: { ...value, ...omittedLists } },
        { answer: 'clear', title: say`Clear`, value: { ...value, ...cleared } },
      ],
      inTerminal: `Add one of these to the document. To keep: ${propertiesOf(omittedLists)}. To clear: ${propertiesOf(cleared)}.`,
    },
  };
};

/** As they are written into a document. */
const propertiesOf = (object: object) => JSON.stringify(object).slice(1, -1);

/** What is remarked where a push would replace what somebody may want to keep. */
export const overwriteRemarks: readonly RemarkEntry[] = [conflict, first, listLeftOut];
