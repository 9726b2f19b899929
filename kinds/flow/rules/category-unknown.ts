import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyFlow } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

export default schemaRule({
  title: 'A flow has categories from the list',
  severity: 'error',
  why: 'A flow is for one or more of `SIGN_UP`, `SIGN_IN`, `APPOINTMENT_BOOKING`, `LEAD_GENERATION`, `CONTACT_US`, `CUSTOMER_SUPPORT`, `SURVEY` and `OTHER`, in capitals. The categories of templates, such as `MARKETING`, are another list.',
  sources: [modifyFlow],
  examples: {
    bad: [
      {
        text: '{"Categories": [«"sign_up"»]}',
        message: 'The flow category "sign_up" does not exist. Did you mean SIGN_UP?',
        fixed: '{"Categories": ["SIGN_UP"]}',
      },
      {
        text: '{"Categories": ["OTHER", «"APPOINTMENT"»]}',
        message: 'The flow category "APPOINTMENT" does not exist. Did you mean APPOINTMENT_BOOKING?',
        fixed: '{"Categories": ["OTHER", "APPOINTMENT_BOOKING"]}',
      },
      {
        text: '{"Categories": [«"MARKETING"»]}',
        message:
          'The flow category "MARKETING" does not exist. Write one of SIGN_UP, SIGN_IN, APPOINTMENT_BOOKING, LEAD_GENERATION, CONTACT_US, CUSTOMER_SUPPORT, SURVEY, OTHER.',
      },
    ],
    good: [
      '{"Categories": ["SIGN_UP", "SIGN_IN", "APPOINTMENT_BOOKING", "LEAD_GENERATION"]}',
      '{"Categories": ["CONTACT_US", "CUSTOMER_SUPPORT", "SURVEY", "OTHER"]}',
    ],
  },
  explain: (failure) =>
    unknownValue(failure, limits.flow.categories, (given) => say`The flow category "${given}" does not exist.`),
});
