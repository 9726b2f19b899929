import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';

const message = say`The flow has no name, and every edit needs one. Write the current name of the flow, or its new one.`;

export default schemaRule({
  title: 'A flow has a name',
  severity: 'error',
  finds: 'missing',
  why: 'ModifyFlow needs `FlowName` in every request, even if only the categories change, and Meta needs `name` for a new flow. The name is for the business: customers never see it.',
  sources: [modifyFlow, camsSdk],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "cams-1sdkjwen2", "FlowId": "21231232312", "Categories": ["SURVEY"]}',
        message,
        fixed:
          '{"CustSpaceId": "cams-1sdkjwen2", "FlowId": "21231232312", "Categories": ["SURVEY"], "FlowName": "book_a_visit"}',
      },
      { text: '{"FlowName": «" "»}', message, fixed: '{"FlowName": "book_a_visit"}' },
    ],
    good: ['{"FlowName": "Book a visit"}'],
  },
  explain: (failure) => fillIn(failure, message, 'book_a_visit'),
});
