import type { JsonObject } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import limits from './limits.json' with { type: 'json' };

/** How many characters the text at a path can have; undefined where no page names a limit. */
export function textLimit(_: JsonObject, path: Path): number | undefined {
  const [list] = path;
  if (path.length === 2) return list === 'Prompts' || list === 'prompts' ? limits.automation.prompt : undefined;
  if (list !== 'Commands' && list !== 'commands') return undefined;
  switch (path[2]) {
    case 'CommandName':
    case 'command_name':
      return limits.automation.commandName;
    case 'CommandDescription':
    case 'command_description':
      return limits.automation.commandDescription;
    default:
      return undefined;
  }
}
