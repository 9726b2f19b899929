import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { withButtons } from '../shared/button-examples.ts';

const message = say`This button opens no flow: FlowId is missing or is not a number. Add the id of the flow, which has only digits.`;

export default schemaRule({
  title: 'A FLOW button names its flow',
  severity: 'error',
  finds: 'missing',
  why: 'A button of type FLOW opens the flow whose id is in `FlowId`. An id has only digits.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      { text: withButtons('{"Type": «"FLOW"», "Text": "Book a visit", "FlowAction": "DATA_EXCHANGE"}'), message },
      {
        text: withButtons(
          '{"Type": "FLOW", "Text": "Book a visit", "FlowId": «"book_a_visit"», "FlowAction": "DATA_EXCHANGE"}',
        ),
        message,
      },
    ],
    good: [
      withButtons(
        '{"Type": "FLOW", "Text": "Book a visit", "FlowId": "664597077870605", "FlowAction": "DATA_EXCHANGE"}',
      ),
    ],
  },
  explain: () => ({ message }),
});
