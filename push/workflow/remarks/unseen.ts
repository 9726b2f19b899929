import { say } from '../../../l10n/texts.ts';
import { remoteOf } from '../../remotes.ts';
import { isHere } from '../../target.ts';
import type { RemarkEntry } from '../remark.ts';

/** The remote could not be read. */
const unread: RemarkEntry = ({ target: { name }, unread: problem, memory }) => {
  if (!problem) return undefined;
  const text = {
    id: 'push/unread',
    message: say`The remote version at ${name} could not be read, so it is not known what a push would overwrite. ${problem.message}`,
    next: problem.next,
  } as const;
  if (memory.held.length === 0) return { ...text, weight: 'confirm' };
  return {
    ...text,
    weight: 'decide',
    question: {
      title: say`Push to ${name} without reading the remote version?`,
      choices: [{ answer: 'overwrite', title: say`Push Anyway` }],
      inTerminal: `${problem.next} Or push with --overwrite.`,
    },
  };
};

/** There is no such remote yet. Where that cannot be read, the provider says to a creation that the name is taken. */
const creates: RemarkEntry = ({ document, target: { name }, remote, unread: problem, isNew }) => {
  const create = remoteOf(document)?.create;
  if (remote || !create || !isNew) return undefined;
  return {
    id: 'push/create',
    weight: 'decide',
    message: problem ? create.noCode() : create.nothingThere(name),
    next: say`Create it, or check the name and the space.`,
    question: {
      title: say`Create at ${name}?`,
      choices: [{ answer: 'create', title: say`Create` }],
      inTerminal: 'Push with --create to create it, or check the name and the space.',
    },
  };
};

/** There is nothing to modify. What has a code was most likely mistyped, or is another account's. */
const absent: RemarkEntry = ({ target, remote, unread: problem, isNew }) =>
  remote || problem || isNew
    ? undefined
    : {
        id: 'push/absent',
        // On this machine it is a sandbox, which takes in what it does not know, so that a first push works.
        weight: isHere(target) ? 'info' : 'confirm',
        message: say`Nothing at ${target.name} matches this document, so a push will most likely be rejected.`,
        next: say`Check the code, the language and the space, and that the credentials are of the same account.`,
      };

/** What is remarked where there is no remote, or none can be seen. */
export const unseenRemarks: readonly RemarkEntry[] = [unread, creates, absent];
