/** The commands that reach a provider, or are one: a file of its own, which a check does not load. */
export { runDiff } from './diff.ts';
export { runPull } from './pull.ts';
export { runPush } from './push.ts';
export { runSandbox } from './sandbox.ts';
