/** How much of a text fits into a line. */

import wrapAnsi from 'wrap-ansi';
import { charactersOf, widthOf } from '../core/preview/cells.ts';
import { columns } from './output.ts';

const more = '…';

/** The beginning of a text that fits, and a mark where something is cut off. */
export function fitStart(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  return room < 1 ? '' : `${taken(charactersOf(text), room - 1).join('')}${more}`;
}

/** The end of a text that fits, behind a mark where something is cut off. */
export function fitEnd(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  return room < 1
    ? ''
    : `${more}${taken(charactersOf(text).reverse(), room - 1)
        .reverse()
        .join('')}`;
}

/** The first of the characters that fit. */
function taken(characters: readonly string[], room: number): string[] {
  let left = room;
  const end = characters.findIndex((character) => {
    left -= widthOf(character);
    return left < 0;
  });
  return characters.slice(0, end < 0 ? characters.length : end);
}

/** A text in lines that fit, broken between words; the lines behind the first begin with `indent`. */
export function wrap(text: string, { indent = '', room = columns() }: { indent?: string; room?: number } = {}): string {
  return wrapAnsi(text, room - widthOf(indent)).replaceAll('\n', `\n${indent}`);
}
