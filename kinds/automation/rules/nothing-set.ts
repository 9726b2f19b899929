import { say } from '../../../l10n/texts.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';
import { automationRule } from '../rule.ts';

const message = (prompts: string, commands: string, welcome: string) =>
  say`The document sets no ice breakers, commands or welcome message, so the request would change nothing. Add ${prompts}, ${commands} or ${welcome}.`;

export default automationRule({
  title: 'An automation sets something',
  severity: 'warning',
  why: 'A request can only set ice breakers, commands and the welcome message. All of them are optional, but without any of them there is nothing to send.',
  sources: [updateAutomation, graphAutomation],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "2993000000", "PhoneNumber": "8613000000000"}',
        message: message('Prompts', 'Commands', 'EnableWelcomeMessage'),
        fixed: '{"CustSpaceId": "2993000000", "PhoneNumber": "8613000000000", "Prompts": [], "Commands": []}',
      },
      {
        whole: true,
        text: '«{» "phone_number_id": "106540352242922"}',
        message: message('prompts', 'commands', 'enable_welcome_message'),
        fixed: '{"phone_number_id": "106540352242922", "prompts": [], "commands": []}',
      },
    ],
    good: [
      '{"EnableWelcomeMessage": false, "Prompts": [], "Commands": []}',
      '{"enable_welcome_message": false, "prompts": [], "commands": []}',
    ],
  },
  check({ value, names, otherNames }, report) {
    const settings = [names, otherNames].flatMap(({ prompts, commands, welcome }) => [prompts, commands, welcome]);
    if (settings.some((setting) => Object.hasOwn(value, setting))) return;
    const { prompts, commands, welcome } = names;
    report({
      at: [],
      message: message(prompts, commands, welcome),
      suggest: [
        {
          title: say`Add empty lists, which clears ice breakers and commands`,
          edits: [
            { set: [prompts], value: [] },
            { set: [commands], value: [] },
          ],
        },
      ],
    });
  },
});
