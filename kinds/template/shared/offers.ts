import limits from '../limits.json' with { type: 'json' };
import type { Button, Component, Template } from '../model.ts';

/** The offer of a template that may have one, and the buttons next to it. */
export function offerOf({
  category,
  component,
}: Template): { offer: Component; buttons: readonly Button[]; list: Component | undefined } | undefined {
  const offer = component('LIMITED_TIME_OFFER');
  // Elsewhere, and next to a carousel, the offer itself is the fault.
  if (!offer || category === 'AUTHENTICATION' || category === 'UTILITY' || component('CAROUSEL')) return undefined;
  const list = component('BUTTONS');
  return { offer, list, buttons: list?.buttons ?? [] };
}

/** Whether a button does not say what it is, and so may be any. */
export const isUnreadable = ({ type }: Button): boolean => type === undefined || !limits.button.types.includes(type);
