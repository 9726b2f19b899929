import { isObject } from '../../document/members.ts';
import type { Path } from '../../document/path.ts';
import { isOfOtherDialect, translated } from '../dialects.ts';
import { automationRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';

export default automationRule({
  title: 'An automation is written in one provider’s words',
  severity: 'error',
  why: 'CAMS writes `Prompts`, Graph writes `prompts`. A document goes to one of them, and what stands in the other’s words is not read.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        whole: true,
        text: '{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": [], "Commands": [], «"enable_welcome_message"»: true}',
        message:
          'enable_welcome_message is Graph’s word, and this document is for CAMS, which does not read it. Write EnableWelcomeMessage.',
      },
      {
        whole: true,
        text: '{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": [], «"commands"»: []}',
        message: 'commands is Graph’s word, and this document is for CAMS, which does not read it. Write Commands.',
        fixed: '{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": [], "Commands": []}',
      },
      {
        text: '{"commands": [{«"CommandName"»: "help", "command_name": "help", "command_description": "Talk to a person"}]}',
        message:
          'CommandName is CAMS’s word, and this document is for Meta, which does not read it. Write command_name.',
      },
    ],
    good: [
      '{"Prompts": ["Where is my order?"], "EnableWelcomeMessage": false}',
      '{"prompts": ["Where is my order?"], "enable_welcome_message": false}',
    ],
  },
  check({ provider, value, names }, report) {
    const visit = (object: Record<string, unknown>, at: Path) => {
      for (const member of Object.keys(object)) {
        if (!isOfOtherDialect(member, provider)) continue;
        const [whose, mine] = provider === 'cams' ? ['Graph’s', 'CAMS'] : ['CAMS’s', 'Meta'];
        const right = translated(member, provider);
        const says = `${member} is ${whose} word, and this document is for ${mine}, which does not read it.`;
        const place = [...at, member];
        const canRename = right !== undefined && !Object.hasOwn(object, right);
        report({
          at: place,
          onKey: true,
          message: right ? `${says} Write ${right}.` : `${says} Remove it.`,
          ...(canRename && { suggest: [{ title: `Rename to ${right}`, edits: [{ rename: place, to: right }] }] }),
        });
      }
    };
    visit(value, []);
    const commands = value[names.commands];
    if (!Array.isArray(commands)) return;
    for (const [index, command] of commands.entries()) if (isObject(command)) visit(command, [names.commands, index]);
  },
});
