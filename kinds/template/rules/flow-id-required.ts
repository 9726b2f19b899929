import { isBlank } from '../../../core/document/blank.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const isMissing = say`FlowId is missing or empty, so this button opens no flow. Add the id of the flow, which has only digits.`;
const isNoId = say`A FlowId has only digits, so no flow has this one. Copy the id of the flow from the console.`;

export default schemaRule({
  title: 'A FLOW button names its flow',
  severity: 'error',
  finds: 'missing',
  why: 'A button of type FLOW opens the flow whose id is in `FlowId`. An id has only digits.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": «"FLOW"», "Text": "Book a visit", "FlowAction": "DATA_EXCHANGE"}'),
        message: isMissing,
      },
      {
        text: withButtons(
          '{"Type": "FLOW", "Text": "Book a visit", "FlowId": «"book_a_visit"», "FlowAction": "DATA_EXCHANGE"}',
        ),
        message: isNoId,
      },
    ],
    good: [
      withButtons(
        '{"Type": "FLOW", "Text": "Book a visit", "FlowId": "664597077870605", "FlowAction": "DATA_EXCHANGE"}',
      ),
    ],
  },
  explain: ({ value, missing }) => ({
    message: missing !== undefined || isBlank(String(value)) ? isMissing : isNoId,
  }),
});
