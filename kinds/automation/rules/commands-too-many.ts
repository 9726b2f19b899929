import { schemaRule } from '../../../core/rules/rule.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { graphOpenApi, metaConversational } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

const limit = limits.automation.commands;
const message = `There are 31 commands, but the limit is 30; more are rejected. Remove 1.`;

const list = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join(', ');
const cams = (number: number) => `{"CommandName": "shop_${number}", "CommandDescription": "Ask shop ${number}"}`;
const graph = (number: number) => `{"command_name": "shop_${number}", "command_description": "Ask shop ${number}"}`;

export default schemaRule({
  title: 'There are at most 30 commands',
  severity: 'error',
  why: 'The list of commands opens when the customer types a slash. More than 30 are rejected.',
  sources: [metaConversational, graphOpenApi],
  examples: {
    bad: [
      { text: `{«"Commands"»: [${list(31, cams)}]}`, message },
      { text: `{«"commands"»: [${list(31, graph)}]}`, message },
    ],
    good: [`{"Commands": [${list(30, cams)}]}`, `{"commands": [${list(30, graph)}]}`],
  },
  explain({ value }) {
    const count = Array.isArray(value) ? value.length : 0;
    return {
      message: say`There are ${grouped(count)} commands, but the limit is ${limit}; more are rejected. Remove ${grouped(count - limit)}.`,
    };
  },
});
