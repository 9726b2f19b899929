/** Completion in whole documents: a sample of their places in every run, all of them in the slow suite. */

import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { check } from '../../../kinds/index.ts';
import { offeredAt, taken } from '../completing.ts';
import { marked } from '../marked.ts';

/** The examples without mistakes, each with its path. */
export const documents = globSync('examples/{templates,flows,automation}/*.chatapp.json')
  .sort()
  .map((file): [string, string] => [file, readFileSync(file, 'utf8')]);

/** A vertical bar in the text would be the cursor. */
const withoutBars = (text: string) => text.replaceAll('|', '¦');

/** Takes the first and the last item at every so many places, and lists those that leave a syntax error behind. */
export function brokenByTaking(text: string, step: number): string[] {
  const broken: string[] = [];
  for (let offset = 0; offset <= text.length; offset += step) {
    const place = `${withoutBars(text.slice(0, offset))}|${withoutBars(text.slice(offset))}`;
    const here = marked(place);
    const items = offeredAt(here);
    for (const item of new Set([items[0], items.at(-1)])) {
      if (!item || check(taken(here, item)).findings.every(({ rule }) => rule !== 'document/syntax')) continue;
      broken.push(`${item.label} at ${place.slice(Math.max(0, offset - 40), offset + 40)}`);
    }
  }
  return broken;
}

/** Asks for completion behind every so many characters, as if the document ended there. */
export function completeWhileTyping(text: string, step: number): void {
  for (let offset = 0; offset <= text.length; offset += step) {
    offeredAt(marked(`${withoutBars(text.slice(0, offset))}|`));
  }
}
