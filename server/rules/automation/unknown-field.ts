import { camsAutomation, metaAutomation } from '../../../schemas/source/automation.ts';
import { isOfOtherDialect } from '../dialects.ts';
import { automationRule } from '../rule.ts';
import { graphAutomation, updateAutomation } from '../sources.ts';
import { reportUnknownFields } from '../unknown-fields.ts';

export default automationRule({
  title: 'An automation has only the fields that its operation knows',
  severity: 'warning',
  why: 'A field that the operation does not know is dropped or refused, and what it was meant to set is not set.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        text: '{«"Prompt"»: ["Where is my order?"], "Prompts": ["Where is my order?"]}',
        message: '"Prompt" is not known here. It is sent as it stands, and the provider may drop it. Check the name.',
      },
      {
        text: '{«"enable_welcome_mesage"»: true, "prompts": ["Where is my order?"]}',
        message:
          '"enable_welcome_mesage" is not known here. It is sent as it stands, and the provider may drop it. Did you mean enable_welcome_message?',
      },
    ],
    good: ['{"Prompts": ["Where is my order?"]}'],
  },
  check: ({ provider, value }, report) => {
    const schema = provider === 'cams' ? camsAutomation : metaAutomation;
    reportUnknownFields(value, schema, report, (at) => isOfOtherDialect(String(at.at(-1)), provider));
  },
});
