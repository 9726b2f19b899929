import type { ChatDocument } from '../core/document/document.ts';
import { say, sentences } from '../l10n/texts.ts';
import type { Remote } from './read.ts';
import type { Remark } from './remark.ts';
import { CODES, isCreation } from './request.ts';
import type { Target } from './target.ts';

/** What has no code in the document was found by its name: what is sent to it has to say which one it is. */
export function existing(document: ChatDocument, target: Target, { code }: Remote): Remark | undefined {
  const { kind } = document;
  if (kind === 'automation' || !isCreation(document)) return undefined;
  const property = CODES[kind];
  const taken =
    kind === 'template'
      ? say`${target.name} already has a template with this name and language.`
      : say`${target.name} already has a flow with this name.`;
  return {
    id: 'push/exists',
    weight: 'stop',
    message: sentences(taken, code === null ? '' : say`Its ${property} is ${code}.`),
    next:
      code === null
        ? say`Write its ${property} into the document, or choose another name.`
        : say`To edit that one, add this line to the document: "${property}": "${code}". To create a new one, choose another name.`,
    ...(code !== null && { edit: { [property]: code } }),
  };
}

/** A category that no edit changes. */
export function otherCategory({ kind, value }: ChatDocument, remote: Remote): Remark | undefined {
  const [here, there] = [value.Category, remote.value.Category];
  if (kind !== 'template' || typeof here !== 'string' || typeof there !== 'string' || here === there) return undefined;
  return {
    id: 'push/category-differs',
    weight: 'stop',
    message: say`The template is ${there}, and the document says ${here}: an edit cannot change the category.`,
    next: say`Write "Category": "${there}", or make a new template.`,
  };
}

/**
 * What says which one is meant, and differs from what was found: no edit changes it.
 *
 * @param isNothing whether an edit would change nothing else
 */
export function otherIdentity({ kind, value }: ChatDocument, { identity }: Remote, isNothing: boolean): Remark[] {
  return Object.entries(identity).flatMap(([property, there]): Remark[] => {
    const here = value[property];
    if (typeof here !== 'string' || here.trim() === '' || isSameWord(property, here, there)) return [];
    const edit = { [property]: there };
    if (property === 'TemplateName') {
      return [
        {
          id: 'push/name-differs',
          // Beside another change it is a slip that does no harm.
          weight: isNothing ? 'stop' : 'confirm',
          message: say`The template is called ${there}, and the document says ${here}: an edit does not rename.`,
          next: say`Write "TemplateName": "${there}". Or check TemplateCode: it may be another template’s.`,
          edit,
        },
      ];
    }
    return [
      {
        id: 'push/identity-differs',
        weight: 'stop',
        message:
          kind === 'template'
            ? say`The ${property} of the template is ${there}, and the document says ${here}: an edit cannot change it.`
            : say`The ${property} of the remote version is ${there}, and the document says ${here}: an edit cannot change it.`,
        next: say`Write "${property}": "${there}", or check the code and the name: they may be those of another one.`,
        edit,
      },
    ];
  });
}

/** A language may come back in another spelling of its code. */
const isSameWord = (property: string, one: string, other: string) =>
  property === 'Language' ? spelling(one) === spelling(other) : one.trim() === other;

const spelling = (language: string) => language.trim().replaceAll('-', '_').toLowerCase();
