import type { SandboxAccount } from './accounts.ts';
import type { Answer } from './answer.ts';
import type { Parameters } from './parameters.ts';
import type { Incoming } from './signature.ts';
import type { World } from './world.ts';

/**
 * RPC operations of CAMS by name. A file of this folder that exports some as `operations` needs to be named nowhere:
 * `npm run generate` finds it.
 */
export interface RpcOperations {
  readonly [name: string]: {
    /** Requests per second and account, from the operation's page. */
    qps: number;
    run: (parameters: Parameters, world: World) => Answer;
  };
}

/** A request of the Graph API below an id: `/{version}/{id}/{edge}`. */
interface GraphRequest {
  incoming: Incoming;
  account: SandboxAccount;
  url: URL;
  id: string;
  /** Undefined where the request is about the id itself. */
  edge: string | undefined;
}

/** Answers a request of the Graph API, or leaves it to the other routes. Exported as `route`, it is found as operations are. */
export type GraphRoute = (request: GraphRequest, world: World) => Answer | undefined;
