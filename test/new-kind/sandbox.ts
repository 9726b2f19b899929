import { camsError, camsOk } from '../../sandbox/answer.ts';
import type { RpcOperations } from '../../sandbox/operation.ts';
import { missingParameter } from '../../sandbox/parameters.ts';
import { keep, keptBy, storeIsFull } from '../../sandbox/state.ts';

/** Greetings at the provider that the sandbox plays: copied to `sandbox/greetings.ts` by new-kind.test.ts. */
export const operations: RpcOperations = {
  ModifyGreeting: {
    qps: 5,
    run(parameters, { state }) {
      const missing = missingParameter(parameters, ['GreetingName']);
      if (missing !== null) return camsError(missing.code, missing.message);
      const GreetingName = parameters.get('GreetingName') ?? '';
      const greeting = { GreetingName, GreetingNote: parameters.get('GreetingNote') ?? '' };
      return keep(state, 'greetings', GreetingName, greeting)
        ? camsOk({})
        : camsError(storeIsFull.code, storeIsFull.message);
    },
  },
  GetGreeting: {
    qps: 5,
    run(parameters, { state }) {
      const greeting = keptBy(state, 'greetings').get(parameters.get('GreetingName') ?? '');
      return greeting ? camsOk({ Data: greeting }) : camsError('InvalidParameter', 'There is no such greeting.');
    },
  },
};
