import type { ChatDocument } from '../../../core/document/document.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { addressOf } from '../../providers/address.ts';
import type { Remote } from '../../providers/read.ts';
import { remoteOf } from '../../remotes.ts';
import type { RemarkEntry, Situation } from '../remark.ts';

/** What has no code in the document was found by its name: what is sent to it has to say which one it is. */
export const exists: RemarkEntry = ({ document, target, remote, isNew }) => {
  const create = remoteOf(document)?.create;
  if (!remote || !create || !isNew) return undefined;
  const { code } = remote;
  const property = create.code;
  return {
    id: 'push/exists',
    weight: 'block',
    message: sentences(create.taken(target.name), code === null ? '' : say`Its ${property} is ${code}.`),
    next:
      code === null
        ? say`Write its ${property} into the document, or choose another name.`
        : say`To edit that one, add this line to the document: "${property}": "${code}". To create a new one, choose another name.`,
    ...(code !== null && { edit: { [property]: code } }),
  };
};

/** Anything that says which one is meant, and differs from what was found. */
export const identityDiffers: RemarkEntry = ({ differing }) =>
  differing.map(({ property, here, there }) => ({
    id: 'push/identity-differs',
    weight: 'block',
    message: say`The ${property} of the remote version is ${there}, and the document says ${here}: an edit cannot change it.`,
    next: say`Write "${property}": "${there}", or check the code and the name: they may belong to another one.`,
    edit: { [property]: there },
  }));

/** The properties that say which one is meant, where the document has another value than the remote. */
export function differing(document: ChatDocument, remote: Remote | null): Situation['differing'] {
  const { isSameWord } = remoteOf(document)?.read ?? {};
  return Object.entries(remote?.identity ?? {}).flatMap(([property, there]) => {
    const here = addressOf(document)[property];
    if (typeof here !== 'string' || here.trim() === '' || here.trim() === there) return [];
    return isSameWord?.(property, here, there) ? [] : [{ property, here, there }];
  });
}
