import { type Answer, graphError, graphOk } from './answer.ts';
import { automationRefusal } from './automation-refusal.ts';
import { EMPTY_AUTOMATION } from './automations.ts';
import { bounds, parseJson } from './bounds.ts';
import type { GraphRoute } from './operation.ts';
import { isRecord, isTexts } from './parameters.ts';
import { type StoredAutomation, store, storeIsFull } from './state.ts';
import type { World } from './world.ts';

/** Meta publishes no number for a phone number id: the sandbox takes CAMS's for the same operation. */
const QPS = 5;

/**
 * `POST /{version}/{phone-number-id}/conversational_automation` and
 * `GET /{version}/{phone-number-id}?fields=conversational_automation`. A number that the sandbox has never seen is
 * adopted.
 */
export const route: GraphRoute = ({ incoming, account, url, id, edge }, world) => {
  const isWrite = incoming.method === 'POST' && edge === 'conversational_automation';
  const isRead = incoming.method === 'GET' && edge === undefined;
  const fields = (url.searchParams.get('fields') ?? 'conversational_automation').split(',');
  // An id with other fields is one of another kind.
  if (!isWrite && !(isRead && fields.includes('conversational_automation'))) return undefined;
  if (!world.quota(account.token, isWrite ? 'conversational_automation' : 'GET', QPS)) {
    return graphError(429, 4, 'Application request limit reached.', 2446079);
  }
  if (isWrite) return write(id, incoming.body.toString('utf8'), world);

  const { welcome, prompts, commands } = world.state.graphAutomations.get(id) ?? EMPTY_AUTOMATION;
  return graphOk({
    conversational_automation: {
      enable_welcome_message: welcome,
      prompts,
      commands: commands.map(({ name, description }) => ({ command_name: name, command_description: description })),
    },
    id,
  });
};

/** A list that is not sent stays as it is; see `updateAutomation`. */
function write(id: string, body: string, { state }: World): Answer {
  const sent = sentAutomation(body);
  if (typeof sent === 'string') return graphError(400, 100, sent);
  const automation = { ...(state.graphAutomations.get(id) ?? EMPTY_AUTOMATION), ...sent };
  const refusal = automationRefusal(automation);
  if (refusal !== null) return graphError(refusal.reason === 'duplicate' ? 422 : 400, 100, refusal.message);
  if (!store(state, 'graphAutomations', id, automation)) return graphError(400, 100, storeIsFull.message);
  return graphOk({ success: true });
}

/** What a body sets, or why it is not a body of this operation. */
function sentAutomation(body: string): Partial<StoredAutomation> | string {
  const parsed = parseJson(body);
  if (!('value' in parsed)) {
    return parsed.problem === 'invalid'
      ? 'The body is not valid JSON.'
      : `The body nests more than ${bounds.depth} levels deep.`;
  }
  const { value } = parsed;
  if (!isRecord(value)) return 'The body is not a JSON object.';
  const { enable_welcome_message: welcome, prompts, commands } = value;
  if (welcome !== undefined && typeof welcome !== 'boolean') return 'Param enable_welcome_message must be a boolean.';
  if (prompts !== undefined && !isTexts(prompts)) return 'Param prompts must be an array of strings.';
  const read = commands === undefined ? undefined : commandsOf(commands);
  if (read === null) return 'Param commands must be an array of command_name and command_description.';
  return {
    ...(welcome === undefined ? {} : { welcome }),
    ...(prompts === undefined ? {} : { prompts }),
    ...(read === undefined ? {} : { commands: read }),
  };
}

function commandsOf(value: unknown): StoredAutomation['commands'] | null {
  if (!Array.isArray(value)) return null;
  const commands = value.map((command: unknown) =>
    isRecord(command) && typeof command.command_name === 'string' && typeof command.command_description === 'string'
      ? { name: command.command_name, description: command.command_description }
      : null,
  );
  return commands.every((command) => command !== null) ? commands : null;
}
