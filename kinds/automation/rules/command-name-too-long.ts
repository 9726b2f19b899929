import { lengthOf } from '../../../core/document/length.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { graphOpenApi, metaConversational } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { automationRule } from '../rule.ts';
import { bareName } from '../shared/command-texts.ts';

const { commandName: most, commandNameCertain: certain } = limits.automation;

const at30 = 'change_the_address_of_my_order';
const tooLong = 'The command name has 33 characters, but the limit is 32; a longer one is rejected. Shorten it by 1.';
const doubtful = (count: number) =>
  `The command name has ${count} characters. The pages allow 32, but the published v23.0 schema only 30, so it may be rejected. Shorten it by ${count - 30} to be safe.`;

export default automationRule({
  title: 'The name of a command has at most 32 characters',
  severity: 'error',
  why: 'Longer names are rejected; 31 or 32 characters are a warning. The limit counts Unicode code points, without a slash at the start.',
  dispute: 'Meta’s guide says 32, but its published v23.0 schema says 30. So 33 is an error, and 31 or 32 a warning.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      {
        text: `{"Commands": [{"CommandName": «"${at30}_99"», "CommandDescription": "Send it elsewhere"}]}`,
        message: tooLong,
      },
      {
        text: `{"commands": [{"command_name": «"${at30}_99"», "command_description": "Send it elsewhere"}]}`,
        message: tooLong,
      },
      {
        text: `{"Commands": [{"CommandName": «"${at30}s2"», "CommandDescription": "Send it elsewhere"}]}`,
        severity: 'warning',
        message: doubtful(32),
      },
      {
        text: `{"commands": [{"command_name": «"${at30}s"», "command_description": "Send it elsewhere"}]}`,
        severity: 'warning',
        message: doubtful(31),
      },
    ],
    good: [
      `{"Commands": [{"CommandName": "${at30}", "CommandDescription": "Send it elsewhere"}]}`,
      `{"commands": [{"command_name": "${at30}", "command_description": "Send it elsewhere"}]}`,
    ],
  },
  check({ commands }, report) {
    for (const { name } of commands) {
      if (!name || name.value.length <= certain) continue;
      const count = lengthOf(bareName(name).bare);
      const has = say`The command name has ${grouped(count)} characters`;
      if (count > most) {
        report({
          at: name.at,
          message: say`${has}, but the limit is ${most}; a longer one is rejected. Shorten it by ${grouped(count - most)}.`,
        });
      } else if (count > certain) {
        report({
          at: name.at,
          severity: 'warning',
          message: say`${has}. The pages allow ${most}, but the published v23.0 schema only ${certain}, so it may be rejected. Shorten it by ${count - certain} to be safe.`,
        });
      }
    }
  },
});
