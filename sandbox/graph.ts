import type { SandboxAccount } from './accounts.ts';
import { type Answer, graphError } from './answer.ts';
import { routes } from './operations.generated.ts';
import type { Head, Incoming } from './signature.ts';
import type { World } from './world.ts';

/** Whose request of the Graph API it is, or the refusal. */
export function authenticateGraph({ headers }: Head, { accounts }: World): SandboxAccount | Answer {
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  return accounts.find(({ token }) => token === bearer) ?? graphError(401, 190, 'Invalid OAuth access token.');
}

/** Answers a request of the Graph API: `/{version}/{id}`, or with an edge behind it. */
export function answerGraph(incoming: Incoming, account: SandboxAccount, world: World): Answer {
  const url = new URL(incoming.target, 'http://sandbox');
  const [, version = '', id = '', edge, ...more] = url.pathname.split('/');
  if (!/^v\d+\.\d+$/.test(version) || more.length > 0) return graphError(400, 2500, 'Unknown path components.');
  if (!/^\d+$/.test(id)) return graphError(404, 803, 'Some of the aliases you requested do not exist.');
  for (const route of routes) {
    const answer = route({ incoming, account, url, id, edge }, world);
    if (answer) return answer;
  }
  return graphError(400, 100, `Unsupported ${incoming.method.toLowerCase()} request.`);
}
