import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { graphAutomation, updateAutomation } from '../../sources.ts';

export default schemaRule({
  title: 'The welcome message is on or off',
  severity: 'error',
  why: 'The switch takes `true` or `false` and nothing else. The welcome itself is sent by the business, when it is told that a customer has opened the chat.',
  sources: [updateAutomation, graphAutomation],
  examples: {
    bad: [
      {
        text: '{"EnableWelcomeMessage": «"false"»}',
        message: 'EnableWelcomeMessage takes true or false, and this is a text. Write true or false, without quotes.',
        fixed: '{"EnableWelcomeMessage": false}',
      },
      {
        text: '{"enable_welcome_message": «1»}',
        message: 'enable_welcome_message takes true or false, and this is a number. Write true or false.',
      },
    ],
    good: ['{"EnableWelcomeMessage": false}', '{"enable_welcome_message": false}'],
  },
  explain: typeFailure,
});
