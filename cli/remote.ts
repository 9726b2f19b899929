/** The commands that no check needs, most of which reach a provider: a file of its own, loaded by the first of them. */
export { runDeprecate, runPublish } from './changeState.ts';
export { runDiff } from './diff.ts';
export { runExplain } from './explain.ts';
export { runList } from './list.ts';
export { runNew } from './new.ts';
export { runPreview } from './preview.ts';
export { runPull } from './pull.ts';
export { runPush } from './push.ts';
export { runSandbox } from './sandbox.ts';
