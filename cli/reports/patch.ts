import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import pc from 'picocolors';

/** The change from one text to another as a unified diff, in colours where there are any. */
export function patch(nameBefore: string, before: string, nameAfter: string, after: string): string {
  const options = { headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(nameBefore, nameAfter, before, after, undefined, undefined, options)
    .split('\n')
    .map((line) => (line.startsWith('+') ? pc.green(line) : line.startsWith('-') ? pc.red(line) : line))
    .join('\n');
}
