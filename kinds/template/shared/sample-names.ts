import { isObject } from '../../../core/document/members.ts';
import { closest } from '../../../core/rules/closest.ts';
import type { Template } from '../model.ts';

/**
 * Whether two names are the same except for case and the characters of a variable around them: `Name`, `$(name)`,
 * `{{name}}`.
 */
export const isSameName = (one: string, other: string) => folded(one) === folded(other);

const folded = (name: string) =>
  name
    .replace(/^(?:\$\(|\{\{|\$\{)|(?:\)|\}\}|\})$/g, '')
    .trim()
    .toLowerCase();

/** The name of a sample that no variable has, and that is this one in another spelling. */
export function otherSpelling(name: string, { value, variableNames }: Template): string | undefined {
  if (!isObject(value.Example)) return undefined;
  return Object.keys(value.Example).find((key) => !variableNames.has(key) && isSameName(key, name));
}

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
