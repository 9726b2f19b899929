/** What other tools get as `dist/check.js`. */
import type { CheckOptions, CheckResult } from '../core/check.ts';
import { check as checkKinds } from './index.ts';

/**
 * Checks a document: text in, findings out. Never throws, whatever the text. Positions count in the text without
 * a byte order mark, as editors do.
 */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  return checkKinds(text, options);
}
