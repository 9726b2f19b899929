import { translated } from '../dialects.ts';
import { automationRule } from '../rule.ts';
import { graphOpenApi, metaConversational } from '../sources.ts';

const message = (list: string) =>
  `${list} is left out, and it is not certain whether the provider then keeps or clears what is set. Write the list, [] to clear it.`;

export default automationRule({
  title: 'Both lists are written',
  severity: 'warning',
  why: 'An update without one of the lists may keep what was set, or clear it. Written lists say what will be.',
  dispute:
    'The schema of Meta’s API has an empty list as default, which suggests clearing; its page shows calls with one list at a time, which suggests keeping.',
  sources: [graphOpenApi, metaConversational],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{»"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": ["Where is my order?"]}',
        message: message('Commands'),
        fixed:
          '{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": ["Where is my order?"], "Commands": []}',
      },
    ],
    good: ['{"Prompts": [], "Commands": []}'],
  },
  check({ provider, value, names }, report) {
    const isSet = (member: string) => Object.hasOwn(value, member);
    // A document that sets nothing at all has that as its fault.
    if (!isSet(names.welcome) && !isSet(names.prompts) && !isSet(names.commands)) return;
    for (const list of [names.prompts, names.commands]) {
      // Under its name in the other provider's words it is not left out, but misnamed.
      if (Object.keys(value).some((member) => member === list || translated(member, provider) === list)) continue;
      const suggest = [{ title: `Add "${list}": [], which clears it`, edits: [{ set: [list], value: [] }] }];
      report({ at: [], message: message(list), suggest });
    }
  },
});
