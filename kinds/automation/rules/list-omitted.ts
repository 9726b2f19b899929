import { say } from '../../../l10n/texts.ts';
import { graphAutomation, graphOpenApi } from '../../sources.ts';
import type { Automation } from '../model.ts';
import { automationRule } from '../rule.ts';

const message = (list: string, what: string) =>
  say`${list} is missing, and sources differ on whether the ${what} of the phone number then stay or are cleared. Add the list: what the phone number has now, to keep it, or [], to clear it.`;

export default automationRule({
  title: 'An automation says what happens to both lists',
  severity: 'warning',
  finds: 'empty',
  why: 'No page says what a request does to a list that it leaves out. So a document says it: with the list as it is on the phone number, or with an empty one. A push stops until you have chosen, and never sends what the file does not say.',
  dispute:
    'The published v23.0 schema has an empty list as the default, which suggests that a list left out is cleared. The guide sends one list at a time, which suggests that the other one stays.',
  needsWholeDocument: true,
  sources: [graphOpenApi, graphAutomation],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "2993000000", "PhoneNumber": "8613000000000", "Prompts": ["Opening hours"]}',
        message: message('Commands', 'commands'),
        fixed:
          '{"CustSpaceId": "2993000000", "PhoneNumber": "8613000000000", "Prompts": ["Opening hours"], "Commands": []}',
      },
      {
        whole: true,
        text: '«{» "phone_number_id": "106540352242922", "commands": []}',
        message: message('prompts', 'ice breakers'),
        fixed: '{"phone_number_id": "106540352242922", "commands": [], "prompts": []}',
      },
    ],
    good: [
      '{"Prompts": [], "Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      '{"prompts": ["Opening hours"], "commands": []}',
    ],
  },
  check(automation, report) {
    const { names } = automation;
    const missing = missingLists(automation);
    // With neither list and no switch nothing is set at all, and another rule says so.
    if (missing.length === 2 && !Object.hasOwn(automation.value, names.welcome)) return;
    for (const { list, what } of missing) {
      const suggest = [
        { title: say`Add "${list}": [], which clears the ${what}`, edits: [{ set: [list], value: [] }] },
      ];
      report({ at: [], message: message(list, what), suggest });
    }
  },
});

function missingLists({ value, names, otherNames }: Automation): { list: string; what: string }[] {
  const lists = [
    { list: names.prompts, other: otherNames.prompts, what: say`ice breakers` },
    { list: names.commands, other: otherNames.commands, what: say`commands` },
  ];
  return lists.filter(({ list, other }) => !Object.hasOwn(value, list) && !Object.hasOwn(value, other));
}
