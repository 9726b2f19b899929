import type { Template, Text } from '../document/template.ts';

const known = new WeakMap<Template, readonly Text[]>();

/** The texts of all bodies, those of cards included. In an AUTHENTICATION template they are generated. */
export function bodyTexts(template: Template): readonly Text[] {
  // Many rules ask for the bodies of the one template that is being checked.
  let texts = known.get(template);
  if (!texts) {
    const bodies = template.category === 'AUTHENTICATION' ? [] : template.allComponents;
    texts = bodies.flatMap((component) => (component.type === 'BODY' ? (component.text('Text') ?? []) : []));
    known.set(template, texts);
  }
  return texts;
}

/** Whether a stretch of text says nothing by itself: blanks, punctuation, formatting marks, emoji. */
export const isBare = (text: string) => !/[\p{L}\p{N}]/u.test(text);
