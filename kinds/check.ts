/** What other tools get as `dist/check.js`: the check, and the types of what it finds. */
export type { CheckOptions, CheckResult, Finding, Position, Range } from '../core/check.ts';
export { check } from './index.ts';
