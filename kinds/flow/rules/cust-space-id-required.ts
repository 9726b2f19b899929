import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';

const message = say`CustSpaceId is missing, and an account with several spaces needs it, as does creating a flow. Add the space id from the Chat App Message Service console.`;

export default flowRule({
  title: 'A flow names its space',
  severity: 'warning',
  finds: 'missing',
  why: '`CustSpaceId` says which space the flow is in. An account with one space can leave it out; with several, the provider cannot know which one is meant.',
  dispute: 'It is optional for ModifyFlow and required for CreateFlow, so this is a warning.',
  sources: [modifyFlow, camsSdk],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "FlowId": "21231232312", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message,
      },
      { text: '{"CustSpaceId": «""»}', message },
    ],
    good: ['{"CustSpaceId": "cams-1sdkjwen2"}'],
  },
  check({ provider, value }, report) {
    if (provider !== 'cams') return;
    const id = value.CustSpaceId;
    if (id === undefined) report({ at: [], lacks: ['CustSpaceId'], message });
    else if (typeof id === 'string' && isBlank(id)) report({ at: ['CustSpaceId'], message });
  },
});
