import type { SandboxAccount } from './accounts.ts';
import { type Answer, camsError } from './answer.ts';
import { operations } from './operations.generated.ts';
import { areParameters, readParameters } from './parameters.ts';
import { type Head, type Incoming, verifySignature } from './signature.ts';
import type { World } from './world.ts';

const VERSION = '2020-06-06';

/** Whose RPC request of CAMS it is, or the refusal. The body counts as its headers describe it. */
export function authenticateRpc(head: Head, world: World): SandboxAccount | Answer {
  if (head.method !== 'POST' && head.method !== 'GET') {
    return camsError('UnsupportedHTTPMethod', 'This HTTP method is not supported. Use POST.', 405);
  }
  const account = verifySignature(head, world.accounts, world.nonces, world.now());
  if ('code' in account) return camsError(account.code, account.message, account.code.includes('NotFound') ? 404 : 400);
  return account;
}

/** Answers an RPC request of CAMS: may they send now, what do they want. */
export function answerRpc(incoming: Incoming, account: SandboxAccount, world: World): Answer {
  if (incoming.headers['x-acs-version'] !== VERSION) {
    return camsError('InvalidVersion', `Specified parameter Version is not valid. The version is ${VERSION}.`);
  }
  const name = operationName(incoming);
  const operation = operations.get(name);
  if (operation === undefined) {
    return camsError('InvalidAction.NotFound', 'Specified api is not found, please check your url and method.', 404);
  }
  if (!world.quota(account.accessKeyId, name, operation.qps)) {
    return camsError('System.LimitControl', 'The system is under flow control.');
  }

  const type = incoming.headers['content-type'] ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  if (incoming.body.length > 0 && !isForm) {
    return camsError('InvalidContentType', 'The body must be application/x-www-form-urlencoded.', 415);
  }
  const query = incoming.target.split('?').slice(1).join('?');
  const parameters = readParameters(query, incoming.body.toString('utf8'));
  return areParameters(parameters) ? operation.run(parameters, world) : camsError(parameters.code, parameters.message);
}

/** The operation that an RPC request names. */
export function operationName({ headers }: Head): string {
  return [headers['x-acs-action'] ?? ''].flat().join(',');
}
