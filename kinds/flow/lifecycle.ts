import { say } from '../../l10n/texts.ts';
import type { Operation } from '../../push/providers/operations.ts';
import type { Lifecycle } from '../../push/remote-kind.ts';

/** How a flow is published and deprecated: its states are Meta's, whoever the provider is. */
export const lifecycle = <O extends Operation>(operations: { publish: O; deprecate: O; preview: O }): Lifecycle<O> => ({
  preview: operations.preview,
  publish: {
    operation: operations.publish,
    from: ['DRAFT'],
    to: 'PUBLISHED',
    isDone: () => say`The flow is published already.`,
    isWrong: (state) => say`Only a draft can be published. The state of this flow: ${state}.`,
    title: (name, target) => say`Publish the flow ${name} at ${target}?`,
    consequence: () =>
      say`Customers can then open it from messages. What is published is the Flow JSON that was uploaded last. A published flow cannot be deleted, only deprecated.`,
    button: () => say`Publish`,
  },
  deprecate: {
    operation: operations.deprecate,
    from: ['PUBLISHED', 'THROTTLED', 'BLOCKED'],
    to: 'DEPRECATED',
    isDone: () => say`The flow is deprecated already.`,
    isWrong: (state) => say`Only a published flow can be deprecated. The state of this flow: ${state}.`,
    title: (name, target) => say`Deprecate the flow ${name} at ${target}?`,
    consequence: () =>
      say`This cannot be undone. Messages with this flow can no longer be sent, and the flow can never be edited or published again.`,
    button: () => say`Deprecate`,
  },
});
