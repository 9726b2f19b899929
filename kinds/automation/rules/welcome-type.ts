import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';

export default schemaRule({
  title: 'The welcome message is on or off',
  severity: 'error',
  why: 'The switch is `true` or `false`. The business sends the welcome itself, when it hears that a customer has opened the chat.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        text: '{"EnableWelcomeMessage": «"false"»}',
        message: 'EnableWelcomeMessage must be true or false, but this is a text. Write true or false, without quotes.',
        fixed: '{"EnableWelcomeMessage": false}',
      },
      {
        text: '{"enable_welcome_message": «1»}',
        message: 'enable_welcome_message must be true or false, but this is a number. Write true or false.',
      },
    ],
    good: ['{"EnableWelcomeMessage": false}', '{"enable_welcome_message": false}'],
  },
  explain: typeFailure,
});
