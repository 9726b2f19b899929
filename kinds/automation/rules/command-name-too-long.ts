import { lengthOf } from '../../../core/document/length.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { graphOpenApi, metaConversational } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { automationRule } from '../rule.ts';
import { bareName } from '../shared/command-texts.ts';

const { commandName: most, commandNameCertain: certain } = limits.automation;

const at30 = 'change_the_address_of_my_order';
const tooLong =
  'The name of the command has 33 characters, and at most 32 are allowed; a longer one is refused. Shorten it by 1.';
const doubtful = (count: number) =>
  `The name of the command has ${count} characters. The pages allow 32, and the published schema of v23.0 only 30, so it may be refused. Shorten it by ${count - 30} to be safe.`;

export default automationRule({
  title: 'The name of a command has at most 32 characters',
  severity: 'error',
  why: 'Longer names are refused; 31 or 32 characters are a warning. Counted are Unicode code points, without a slash at the beginning.',
  dispute:
    'Meta’s guide says 32, its published schema of v23.0 says 30. So 33 are an error, and 31 or 32 are a warning.',
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
      const has = say`The name of the command has ${grouped(count)} characters`;
      if (count > most) {
        report({
          at: name.at,
          message: say`${has}, and at most ${most} are allowed; a longer one is refused. Shorten it by ${grouped(count - most)}.`,
        });
      } else if (count > certain) {
        report({
          at: name.at,
          severity: 'warning',
          message: say`${has}. The pages allow ${most}, and the published schema of v23.0 only ${certain}, so it may be refused. Shorten it by ${count - certain} to be safe.`,
        });
      }
    }
  },
});
