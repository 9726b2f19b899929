import { updateText } from '../core/document/update.ts';
import { stateInWords } from '../push/stateWords.ts';
import { print, printable, style } from './output.ts';
import { type Use, withRemotes } from './remotes.ts';
import { patch } from './reports/patch.ts';
import type { TargetArguments } from './target.ts';

/**
 * Runs `chatapp diff`: what the target holds beside what the files say, as a push would change it. Nothing is changed.
 *
 * @returns 1 where something differs or could not be read
 */
export const runDiff = (paths: readonly string[], options: TargetArguments): Promise<number> =>
  withRemotes(paths, options, () => show, { isOnlyShown: true });

const show: Use = ({ path, text, document, comparison: { remote }, target }) => {
  const held = updateText(text, document.value, remote.value);
  const where = remote.state === null ? target.name : `${target.name}, ${stateInWords(remote.state)}`;
  if (held === text) {
    print(`${style.underline(printable(path))}  the same (${printable(where)})\n`);
    return { became: 'the same' };
  }
  print(patch(`${path} (${where})`, held, path, text));
  // The difference says it all.
  return { became: 'different', wrong: '' };
};
