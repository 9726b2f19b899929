import { toPointer } from '../core/document/path.ts';
import { updateText } from '../core/document/update.ts';
import { replaceFile } from '../files/replace.ts';
import { readText, reasonOf } from './files.ts';
import { openJournal } from './journal.ts';
import { print, printable, style } from './output.ts';
import { withRemotes } from './remotes.ts';
import type { TargetArguments } from './target.ts';

interface PullArguments extends TargetArguments {
  /** What wins where the file and the target were both changed. */
  ours?: boolean;
  theirs?: boolean;
  journal?: string;
}

/**
 * Runs `chatapp pull`: takes over what was changed at the target since it was last pushed or pulled. What was changed
 * in the file stays, and so do comments and layout; where both changed the same place nothing is written until
 * `--ours` or `--theirs` says which counts.
 *
 * @returns 1 where something could not be read, or both were changed
 */
export const runPull = (paths: readonly string[], options: PullArguments): Promise<number> =>
  withRemotes(paths, options, async (target, cwd, files) => {
    const journalOf = await openJournal(options, cwd, files);
    return async ({ file, path, text, document, comparison }) => {
      const journal = await journalOf(file);
      const { value: merged, clashes } = await comparison.merge(journal, options.theirs ? 'theirs' : 'ours');
      if (clashes.length > 0 && !options.ours && !options.theirs) {
        const places = clashes.map((clash) => toPointer(clash)).join(', ');
        return `Not pulled: the file and the remote version at ${target.name} differ in places that cannot be merged (${places}). See them with chatapp diff; pull with --theirs to use the remote version, or with --ours to keep yours.`;
      }
      const pulled = updateText(text, document.value, merged);
      const now = readText(file);
      if (!('text' in now) || now.text !== text) return 'Not pulled: the file changed in the meantime. Pull again.';
      try {
        if (pulled !== text) await replaceFile(file, pulled);
      } catch (error) {
        return `Not pulled: the file cannot be written: ${reasonOf(error)}. Check that you may write it, and that there is space.`;
      }
      const { state: review } = comparison.remote;
      const state = review === null ? '' : style.dim(` ${printable(review)}`);
      const became = pulled === text ? 'the same' : style.green('pulled');
      print(`${style.underline(printable(path))}  ${became}${state}\n`);
      // Told first: that it was pulled is true whether the journal can be written or not.
      try {
        await comparison.remember(journal);
      } catch (error) {
        return reasonOf(error);
      }
      return undefined;
    };
  });
