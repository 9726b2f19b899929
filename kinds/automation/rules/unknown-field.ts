import type { Path } from '../../../core/document/path.ts';
import { reportUnknownFields } from '../../../core/rules/unknown-fields.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';
import { automationRule } from '../rule.ts';
import { camsAutomation, metaAutomation } from '../schema.ts';

const propertiesOf = ({ properties = {} }: Schema): Set<string> => new Set(Object.keys(properties));
const commandPropertiesOf = ({ properties = {} }: Schema, commands: string): Set<string> =>
  new Set(Object.keys(properties[commands]?.items?.properties ?? {}));

/** The other provider's names in their places; a separate rule reports them. */
const misnamed = {
  cams: { document: propertiesOf(metaAutomation), command: commandPropertiesOf(metaAutomation, 'commands') },
  meta: { document: propertiesOf(camsAutomation), command: commandPropertiesOf(camsAutomation, 'Commands') },
};

export default automationRule({
  title: 'An automation has only fields that its operation knows',
  severity: 'warning',
  stray: 'property',
  why: 'Typed clients silently drop a field that the operation does not know, and the provider may drop it too. It is sent as is, because a provider may know more than its page says.',
  sources: [updateAutomation, graphAutomation],
  // An extra or missing brace puts a property into another object.
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: '{«"EnableWelcome"»: false}',
        message:
          '"EnableWelcome" is not a known field here, so the provider may ignore it. Did you mean EnableWelcomeMessage?',
        fixed: '{"EnableWelcomeMessage": false}',
      },
      {
        text: '{«"CommandName"»: "help"}',
        message: '"CommandName" is not a known field here, so the provider may ignore it. Check the name.',
      },
      {
        text: '{"commands": [{"command_name": "help", "command_description": "Talk to a person", «"type"»: "quick"}]}',
        message: '"type" is not a known field here, so the provider may ignore it. Check the name.',
      },
    ],
    good: [
      '{"EnableWelcomeMessage": false}',
      '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
    ],
  },
  check({ value, provider }, report) {
    const { document, command } = misnamed[provider];
    const isSpokenFor = (at: Path) => (at.length === 1 ? document : command).has(String(at.at(-1)));
    reportUnknownFields(value, provider === 'cams' ? camsAutomation : metaAutomation, report, isSpokenFor);
  },
});
