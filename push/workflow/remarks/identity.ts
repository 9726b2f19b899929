import { say, sentences } from '../../../l10n/texts.ts';
import { CODES } from '../../providers/request.ts';
import type { Remark, RemarkEntry } from '../remark.ts';

/** What has no code in the document was found by its name: what is sent to it has to say which one it is. */
const exists: RemarkEntry = ({ document: { kind }, target, remote, isNew }) => {
  if (!remote || kind === 'automation' || !isNew) return undefined;
  const { code } = remote;
  const property = CODES[kind];
  const taken =
    kind === 'template'
      ? say`${target.name} already has a template with this name and language.`
      : say`${target.name} already has a flow with this name.`;
  return {
    id: 'push/exists',
    weight: 'block',
    message: sentences(taken, code === null ? '' : say`Its ${property} is ${code}.`),
    next:
      code === null
        ? say`Write its ${property} into the document, or choose another name.`
        : say`To edit that one, add this line to the document: "${property}": "${code}". To create a new one, choose another name.`,
    ...(code !== null && { edit: { [property]: code } }),
  };
};

/** A category that no edit changes. */
const categoryDiffers: RemarkEntry = ({ document: { kind, value }, remote }) => {
  const [here, there] = [value.Category, remote?.value.Category];
  if (kind !== 'template' || typeof here !== 'string' || typeof there !== 'string' || here === there) return undefined;
  return {
    id: 'push/category-differs',
    weight: 'block',
    message: say`The template is ${there}, and the document says ${here}: an edit cannot change the category.`,
    next: say`Write "Category": "${there}", or make a new template.`,
  };
};

/** A name that no edit changes. Beside another change it is a slip that does no harm. */
const nameDiffers: RemarkEntry = (situation) =>
  differing(situation)
    .filter(({ property }) => property === 'TemplateName')
    .map(({ property, here, there }) => ({
      id: 'push/name-differs',
      weight: situation.hasNoEffect ? 'block' : 'confirm',
      message: say`The template is called ${there}, and the document says ${here}: an edit does not rename.`,
      next: say`Write "TemplateName": "${there}". Or check TemplateCode: it may be another template’s.`,
      edit: { [property]: there },
    }));

/** Anything else that says which one is meant, and differs from what was found. */
const identityDiffers: RemarkEntry = (situation) =>
  differing(situation)
    .filter(({ property }) => property !== 'TemplateName')
    .map(
      ({ property, here, there }): Remark => ({
        id: 'push/identity-differs',
        weight: 'block',
        message:
          situation.document.kind === 'template'
            ? say`The ${property} of the template is ${there}, and the document says ${here}: an edit cannot change it.`
            : say`The ${property} of the remote version is ${there}, and the document says ${here}: an edit cannot change it.`,
        next: say`Write "${property}": "${there}", or check the code and the name: they may be those of another one.`,
        edit: { [property]: there },
      }),
    );

/** The properties that say which one is meant, where the document has another value than the remote. */
function differing({ document: { value }, remote }: Parameters<RemarkEntry>[0]) {
  return Object.entries(remote?.identity ?? {}).flatMap(([property, there]) => {
    const here = value[property];
    if (typeof here !== 'string' || here.trim() === '' || isSameWord(property, here, there)) return [];
    return [{ property, here, there }];
  });
}

/** A language may come back in another spelling of its code. */
const isSameWord = (property: string, one: string, other: string) =>
  property === 'Language' ? spelling(one) === spelling(other) : one.trim() === other;

const spelling = (language: string) => language.trim().replaceAll('-', '_').toLowerCase();

/** What is remarked where the document names another thing than the one that was found. */
export const identityRemarks: readonly RemarkEntry[] = [exists, categoryDiffers, nameDiffers, identityDiffers];
