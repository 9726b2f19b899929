import type { JsonObject } from '../../../core/document/document.ts';
import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import type { Edit, Report } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';
import type { Automation, AutomationNames } from '../model.ts';
import { automationRule } from '../rule.ts';

export default automationRule({
  title: 'An automation uses the names of one provider',
  severity: 'error',
  why: 'CAMS writes `Prompts` and `CommandName`, Meta writes `prompts` and `command_name`. Each provider ignores the other’s names, so what is under them is never set.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        whole: true,
        text: '{"CustSpaceId": "2993000000", "PhoneNumber": "8613000000000", «"prompts"»: ["Opening hours"], "Commands": []}',
        message:
          '"prompts" is Meta’s name for this, and Alibaba Cloud (CAMS) ignores it: in this document it is called Prompts. Rename it.',
        fixed:
          '{"CustSpaceId": "2993000000", "PhoneNumber": "8613000000000", "Prompts": ["Opening hours"], "Commands": []}',
      },
      {
        text: '{"Commands": [{«"command_name"»: "help", "CommandDescription": "Talk to a person"}]}',
        message:
          '"command_name" is Meta’s name for this, and Alibaba Cloud (CAMS) ignores it: in this document it is called CommandName. Rename it.',
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      },
      {
        whole: true,
        text: '{"phone_number_id": "106540352242922", "prompts": [], «"Commands"»: [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
        message:
          '"Commands" is Alibaba Cloud’s (CAMS) name for this, and Meta ignores it: in this document it is called commands. Rename it.',
        fixed:
          '{"phone_number_id": "106540352242922", "prompts": [], "commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
      },
      {
        text: '{"phone_number_id": "106540352242922", «"CustSpaceId"»: "2993000000"}',
        message:
          '"CustSpaceId" is for Alibaba Cloud (CAMS), but this document is for Meta, which ignores it. Remove it.',
        fixed: '{"phone_number_id": "106540352242922"}',
      },
    ],
    good: [
      '{"Prompts": ["Opening hours"], "Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      '{"prompts": ["Opening hours"], "commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
    ],
  },
  check(automation, report) {
    const { value, names, otherNames, provider, commands } = automation;
    for (const part of ['welcome', 'prompts', 'commands'] as const) {
      const inner = part === 'commands' ? renamesOfCommands(automation) : [];
      if (Object.hasOwn(value, otherNames[part])) report(renamed(automation, value, [], part, inner));
    }
    for (const envelope of provider === 'cams' ? ['phone_number_id'] : ['CustSpaceId', 'PhoneNumber']) {
      if (!Object.hasOwn(value, envelope)) continue;
      const [here, there] = provider === 'cams' ? ['Alibaba Cloud (CAMS)', 'Meta'] : ['Meta', 'Alibaba Cloud (CAMS)'];
      report({
        at: [envelope],
        onKey: true,
        message: say`"${envelope}" is for ${there}, but this document is for ${here}, which ignores it. Remove it.`,
        suggest: [{ title: say`Remove ${envelope}`, edits: [{ remove: [envelope] }] }],
      });
    }
    for (const command of commands) {
      for (const part of ['commandName', 'commandDescription'] as const) {
        if (Object.hasOwn(command.value, otherNames[part])) {
          report(renamed({ provider, names, otherNames }, command.value, command.at, part, []));
        }
      }
    }
  },
});

function renamed(
  { provider, names, otherNames }: Pick<Automation, 'provider' | 'names' | 'otherNames'>,
  object: JsonObject,
  place: Path,
  part: keyof AutomationNames,
  inner: readonly Edit[],
): Report {
  const [wrong, right] = [otherNames[part], names[part]];
  const at = [...place, wrong];
  const says =
    provider === 'cams'
      ? say`"${wrong}" is Meta’s name for this, and Alibaba Cloud (CAMS) ignores it`
      : say`"${wrong}" is Alibaba Cloud’s (CAMS) name for this, and Meta ignores it`;
  if (Object.hasOwn(object, right)) {
    return {
      at,
      onKey: true,
      message: say`${says}; ${right} is there as well. Move what you need into ${right}, and remove it.`,
      suggest: [{ title: say`Remove ${wrong}`, edits: [{ remove: at }] }],
    };
  }
  return {
    at,
    onKey: true,
    message: say`${says}: in this document it is called ${right}. Rename it.`,
    fix: { title: say`Rename to ${right}`, edits: [...inner, { rename: at, to: right }] },
  };
}

/** The renames inside of a list of commands that has the other provider's name. */
function renamesOfCommands({ value, names, otherNames }: Automation): Edit[] {
  const list = value[otherNames.commands];
  if (!Array.isArray(list)) return [];
  return list.flatMap((command: unknown, index) => {
    if (!isObject(command)) return [];
    return (['commandName', 'commandDescription'] as const).flatMap((part) =>
      Object.hasOwn(command, otherNames[part]) && !Object.hasOwn(command, names[part])
        ? [{ rename: [otherNames.commands, index, otherNames[part]], to: names[part] }]
        : [],
    );
  });
}
