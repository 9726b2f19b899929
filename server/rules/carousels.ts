import type { Card, Component, Template } from '../document/template.ts';

/** The cards of a template's carousel. */
export function cardsOf({ component }: Template): readonly Card[] {
  return component('CAROUSEL')?.cards ?? [];
}

/** The part of a card of this type. */
export const partOf = (card: Card, type: string): Component | undefined =>
  card.components.find((part) => part.type === type);

/** Whether every part of a card says what it is: only then something is known to be missing. */
export const isReadable = (card: Card): boolean =>
  card.components.length > 0 &&
  card.components.every(({ type }) => type !== undefined && /^(HEADER|BODY|BUTTONS)$/.test(type));
