import { say } from '../../l10n/texts.ts';
import { fillIn } from './missing.ts';
import type { Report, SchemaFailure } from './rule.ts';

/**
 * The words for the sample of a header that shows a file, where there is none or it is no address.
 *
 * @param missing what is missing, why, and what to do
 */
export function sampleFailure(failure: SchemaFailure, missing: string): Omit<Report, 'at'> {
  const { value } = failure;
  const isWritten = failure.missing === undefined && typeof value === 'string' && value.trim() !== '';
  if (!isWritten) return fillIn(failure, missing, 'https://www.example.com/sample.png');
  return {
    message: say`This sample is no web address, and nobody can open it. Write the whole address of a file, with https://, or a variable with an Example.`,
  };
}
