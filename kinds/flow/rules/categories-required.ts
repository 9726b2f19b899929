import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaFlowCollection, modifyFlow } from '../../sources.ts';

const message = say`The flow has no category, but it needs at least one. Add what the flow is for, such as APPOINTMENT_BOOKING.`;

export default schemaRule({
  title: 'A flow has at least one category',
  severity: 'error',
  finds: 'missing',
  why: '`Categories` says what the flow is for. Every request needs at least one, even if only the name changes.',
  sources: [modifyFlow, metaFlowCollection],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "cams-1sdkjwen2", "FlowId": "21231232312", "FlowName": "book_a_visit"}',
        message,
        fixed:
          '{"CustSpaceId": "cams-1sdkjwen2", "FlowId": "21231232312", "FlowName": "book_a_visit", "Categories": ["OTHER"]}',
      },
      { text: '{«"Categories"»: []}', message, fixed: '{"Categories": ["OTHER"]}' },
    ],
    good: ['{"Categories": ["APPOINTMENT_BOOKING"]}', '{"Categories": ["SIGN_UP", "LEAD_GENERATION"]}'],
  },
  explain: (failure) => fillIn(failure, message, ['OTHER']),
});
