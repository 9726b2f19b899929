import { type Answer, camsError, camsOk, type Refusal } from './answer.ts';
import { automationRefusal } from './automation-refusal.ts';
import type { RpcOperations } from './operation.ts';
import { isRecord, isTexts, jsonParameter, missingParameter, type Parameters } from './parameters.ts';
import { type StoredAutomation, store, storeIsFull } from './state.ts';
import type { World } from './world.ts';

export const operations: RpcOperations = {
  UpdateConversationalAutomation: { qps: 5, run: updateAutomation },
  GetConversationalAutomation: { qps: 5, run: automationDetail },
};

/** A number that was never modified. */
export const EMPTY_AUTOMATION: StoredAutomation = { welcome: false, prompts: [], commands: [] };

/**
 * `UpdateConversationalAutomation`. A list that is not sent stays as it is: what the provider does then is not
 * published, and forgetting somebody's list would be the worse surprise.
 */
function updateAutomation(parameters: Parameters, { state }: World): Answer {
  const missing = missingParameter(parameters, ['PhoneNumber', 'CustSpaceId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const phoneNumber = parameters.get('PhoneNumber') ?? '';
  if (!/^\+?\d{5,20}$/.test(phoneNumber)) {
    return camsError('InvalidParameter.FromOnlyNumeric', 'PhoneNumber may only have digits.');
  }
  const sent = sentAutomation(parameters);
  if ('code' in sent) return camsError(sent.code, sent.message);

  const automation = { ...(state.automations.get(phoneNumber) ?? EMPTY_AUTOMATION), ...sent };
  const refusal = automationRefusal(automation);
  if (refusal !== null) return camsError('InvalidParameter', `(#100) ${refusal.message}`);
  if (!store(state, 'automations', phoneNumber, automation)) return camsError(storeIsFull.code, storeIsFull.message);
  return camsOk({ Success: true });
}

/** `GetConversationalAutomation`. */
function automationDetail(parameters: Parameters, { state }: World): Answer {
  const missing = missingParameter(parameters, ['PhoneNumber', 'CustSpaceId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const phoneNumber = parameters.get('PhoneNumber') ?? '';
  const { welcome, prompts, commands } = state.automations.get(phoneNumber) ?? EMPTY_AUTOMATION;
  return camsOk({
    Success: true,
    Data: {
      PhoneNumber: phoneNumber,
      EnableWelcomeMessage: welcome,
      Prompts: prompts,
      Commands: commands.map(({ name, description }) => ({ CommandName: name, CommandDescription: description })),
    },
  });
}

function sentAutomation(parameters: Parameters): Partial<StoredAutomation> | Refusal {
  const welcome = parameters.get('EnableWelcomeMessage');
  if (welcome !== undefined && welcome !== 'true' && welcome !== 'false') {
    return { code: 'InvalidParameter.EnableWelcomeMessage', message: 'EnableWelcomeMessage must be true or false.' };
  }
  const prompts = jsonParameter(parameters, 'Prompts');
  if ('code' in prompts) return prompts;
  if (prompts.value !== undefined && !isTexts(prompts.value)) {
    return { code: 'InvalidParameter.Prompts', message: 'Prompts must be a list of texts.' };
  }
  const parsed = jsonParameter(parameters, 'Commands');
  if ('code' in parsed) return parsed;
  const commands = parsed.value === undefined ? undefined : commandsOf(parsed.value);
  if (commands === null) {
    return { code: 'InvalidParameter.Commands', message: 'Commands must be a list of commands with their names.' };
  }
  return {
    ...(welcome === undefined ? {} : { welcome: welcome === 'true' }),
    ...(prompts.value === undefined ? {} : { prompts: prompts.value }),
    ...(commands === undefined ? {} : { commands }),
  };
}

function commandsOf(value: unknown): StoredAutomation['commands'] | null {
  if (!Array.isArray(value)) return null;
  const commands = value.map((command: unknown) =>
    isRecord(command) && typeof command.CommandName === 'string'
      ? {
          name: command.CommandName,
          description: typeof command.CommandDescription === 'string' ? command.CommandDescription : '',
        }
      : null,
  );
  return commands.every((command) => command !== null) ? commands : null;
}
