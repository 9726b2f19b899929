import { type Card, type Component, oncePerTemplate, type Template } from '../model.ts';

/** The cards of a template's carousel. */
export function cardsOf({ component }: Template): readonly Card[] {
  return component('CAROUSEL')?.cards ?? [];
}

/** The cards whose every part says what it is: only of those it is known that something is missing. */
export const readableCards = oncePerTemplate((template) => cardsOf(template).filter(isReadable));

/** The part of a card of this type. */
export const partOf = (card: Card, type: string): Component | undefined =>
  card.components.find((part) => part.type === type);

const isReadable = ({ components }: Card): boolean =>
  components.length > 0 && components.every(({ type }) => type !== undefined && cardParts.has(type));

const cardParts = new Set(['HEADER', 'BODY', 'BUTTONS']);
