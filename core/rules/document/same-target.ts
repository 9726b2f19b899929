import { say, sentences, translate } from '../../../l10n/texts.ts';
import { pipelineRule } from '../rule.ts';

/** How many other files a message names. */
const NAMED = 3;

const message = say`Another file is about the same template, flow or number, so a push of one replaces what the other has sent. Keep one of them, or change the name or the space.`;

/**
 * What is said of a file that is about the same as others.
 *
 * @param others the names of the first of them
 * @param count how many there are
 */
export function sameTargetMessage(others: readonly string[], count: number): string {
  const named = others.slice(0, NAMED).join(', ');
  const more = count - NAMED;
  return sentences(translate(message), more > 0 ? say`See ${named} and ${more} more.` : say`See ${named}.`);
}

export default pipelineRule({
  title: 'A template, flow or number has one file',
  severity: 'info',
  why: 'Files with the same space and the same code, or the same name and language, mean the same thing at a target. Whoever pushes last wins, and the other file silently becomes outdated. Files for another space or account are no duplicates.',
  sources: [{ title: 'ChatApp, docs/pushing.md', date: '2026-11' }],
  examples: {
    bad: [
      {
        text: '(two files with the same CustSpaceId, TemplateName and Language)',
        message,
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
