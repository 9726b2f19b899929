import type { Template, Text } from '../document/template.ts';

/** The texts of all bodies, those of cards included. In an AUTHENTICATION template they are generated. */
export function bodyTexts({ allComponents, category }: Template): Text[] {
  if (category === 'AUTHENTICATION') return [];
  return allComponents.flatMap((component) => (component.type === 'BODY' ? (component.text('Text') ?? []) : []));
}

/** Whether a stretch of text says nothing by itself: blanks, punctuation, formatting marks, emoji. */
export const isBare = (text: string) => !/[\p{L}\p{N}]/u.test(text);
