import { isObject } from '../../../core/document/members.ts';
import { closest } from '../../../core/rules/closest.ts';
import { oncePerTemplate, type Template } from '../model.ts';

/** A name without case, and without the characters of a variable around it: `Name`, `$(name)` and `{{name}}` are one. */
export const foldedName = (name: string) =>
  name
    .replace(/^(?:\$\(|\{\{|\$\{)|(?:\)|\}\}|\})$/g, '')
    .trim()
    .toLowerCase();

/** The samples that no variable has, by their folded names; the first where several have one. */
const straySamples = oncePerTemplate(({ value, variableNames }) => {
  const strays = new Map<string, string>();
  for (const name of isObject(value.Example) ? Object.keys(value.Example) : []) {
    const folded = foldedName(name);
    if (!variableNames.has(name) && !strays.has(folded)) strays.set(folded, name);
  }
  return strays;
});

/** The name of a sample that no variable has, and that is this one in another spelling. */
export const otherSpelling = (name: string, template: Template): string | undefined =>
  straySamples(template).get(foldedName(name));

/** Whether the samples are in a wrong place: under another name, or inside a part. */
export function hasSamplesElsewhere({ value, allComponents, allButtons }: Template): boolean {
  if (value.Example !== undefined) return false;
  const isMisnamed = ([name, inner]: [string, unknown]) =>
    isObject(inner) && (closest(name, ['Example']) !== undefined || closest(name, ['Samples']) !== undefined);
  return (
    Object.entries(value).some(isMisnamed) ||
    [...allComponents, ...allButtons].some((part) => Object.entries(part.value).some(isMisnamed))
  );
}
