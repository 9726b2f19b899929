import type { JsonObject } from '../../core/document/document.ts';
import { isObject, stringAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';

/** The property names of one provider's dialect. */
export interface AutomationNames {
  welcome: string;
  prompts: string;
  commands: string;
  commandName: string;
  commandDescription: string;
}

const namesOf = {
  cams: {
    welcome: 'EnableWelcomeMessage',
    prompts: 'Prompts',
    commands: 'Commands',
    commandName: 'CommandName',
    commandDescription: 'CommandDescription',
  },
  meta: {
    welcome: 'enable_welcome_message',
    prompts: 'prompts',
    commands: 'commands',
    commandName: 'command_name',
    commandDescription: 'command_description',
  },
} satisfies Record<string, AutomationNames>;

/** The providers that take automations, each with names of its own. */
type Dialect = keyof typeof namesOf;

/** A string of an automation with its place. */
export interface PlacedString {
  at: Path;
  value: string;
}

interface Command {
  at: Path;
  value: JsonObject;
  name: PlacedString | undefined;
  description: PlacedString | undefined;
}

/** Conversational automation as rules see it, the same for both providers. */
export interface Automation {
  provider: Dialect;
  value: JsonObject;
  names: AutomationNames;
  /** The names that the other provider has for the same properties. */
  otherNames: AutomationNames;
  /** The ice breakers that are texts. */
  prompts: readonly PlacedString[];
  /** How many entries the list of ice breakers has, whatever their type; undefined without a list. */
  promptCount: number | undefined;
  commands: readonly Command[];
}

/** Reads a parsed document as conversational automation. */
export function toAutomation(value: JsonObject, of: string): Automation {
  const provider: Dialect = of === 'meta' ? 'meta' : 'cams';
  const names = namesOf[provider];
  const prompts = value[names.prompts];
  const commands = value[names.commands];
  const placed = (object: JsonObject, at: Path, property: string): PlacedString | undefined => {
    const string = stringAt(object, property);
    return string === undefined ? undefined : { at: [...at, property], value: string };
  };
  return {
    provider,
    value,
    names,
    otherNames: namesOf[provider === 'cams' ? 'meta' : 'cams'],
    prompts: (Array.isArray(prompts) ? prompts : []).flatMap((prompt, index) =>
      typeof prompt === 'string' ? [{ at: [names.prompts, index], value: prompt }] : [],
    ),
    promptCount: Array.isArray(prompts) ? prompts.length : undefined,
    commands: (Array.isArray(commands) ? commands : []).flatMap((command, index) => {
      if (!isObject(command)) return [];
      const at = [names.commands, index];
      return [
        {
          at,
          value: command,
          name: placed(command, at, names.commandName),
          description: placed(command, at, names.commandDescription),
        },
      ];
    }),
  };
}
