import type { Report } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import type { Button, Component, Template } from '../model.ts';
import { samplesGoneWith } from './uses.ts';

/**
 * Reports properties that have no effect where they are, each once, with the fix that removes them.
 *
 * @param belongs says where they belong, in words: "a HEADER"
 */
export function reportMisplaced(
  template: Template,
  part: Component | Button,
  properties: readonly string[],
  belongs: () => string,
  report: (finding: Report) => void,
): void {
  for (const property of properties) {
    if (!Object.hasOwn(part.value, property)) continue;
    const at = [...part.at, property];
    const text = part.text(property);
    const title = say`Remove ${property}`;
    report({
      at,
      onKey: true,
      hasNoEffect: true,
      message: say`${property} has no effect here; it belongs in ${belongs()}. Move it there, or remove it.`,
      // With variables in it samples go too, and whether they are for something else a person knows.
      ...(text && text.variables.length > 0
        ? { suggest: [{ title, edits: [{ remove: at }, ...samplesGoneWith(text, template)] }] }
        : { fix: { title, edits: [{ remove: at }] } }),
    });
  }
}

/** The message's own components of another type than this; one of an unknown type may yet become it. */
export function othersThan(template: Template, type: string): readonly Component[] {
  return template.components.filter((component) => isKnown(component) && component.type !== type);
}

const types = new Set(['BODY', 'HEADER', 'FOOTER', 'BUTTONS', 'CAROUSEL', 'LIMITED_TIME_OFFER']);

/** Whether a component has a type that exists; another may be meant as any of them. */
export const isKnown = ({ type }: Component) => type !== undefined && types.has(type);
