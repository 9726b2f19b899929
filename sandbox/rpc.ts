import type { SandboxAccount } from './accounts.ts';
import { type Answer, camsError } from './answer.ts';
import { automationDetail, updateAutomation } from './automations.ts';
import { createFlow, flowDetail, listFlows, modifyFlow } from './flows.ts';
import { areParameters, type Parameters, readParameters } from './parameters.ts';
import { type Head, type Incoming, verifySignature } from './signature.ts';
import { createTemplate, listTemplates, modifyTemplate, templateDetail } from './templates.ts';
import type { World } from './world.ts';

interface RpcOperation {
  /** Requests per second and account, from the operation's page. */
  qps: number;
  run: (parameters: Parameters, world: World) => Answer;
}

const VERSION = '2020-06-06';

const OPERATIONS: ReadonlyMap<string, RpcOperation> = new Map([
  ['ModifyChatappTemplate', { qps: 50, run: modifyTemplate }],
  ['CreateChatappTemplate', { qps: 50, run: createTemplate }],
  ['ListChatappTemplate', { qps: 5, run: listTemplates }],
  ['GetChatappTemplateDetail', { qps: 5, run: templateDetail }],
  ['ModifyFlow', { qps: 5, run: modifyFlow }],
  ['CreateFlow', { qps: 5, run: createFlow }],
  ['ListFlow', { qps: 5, run: listFlows }],
  ['GetFlow', { qps: 5, run: flowDetail }],
  ['UpdateConversationalAutomation', { qps: 5, run: updateAutomation }],
  ['GetConversationalAutomation', { qps: 5, run: automationDetail }],
]);

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
  const operation = OPERATIONS.get(name);
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
