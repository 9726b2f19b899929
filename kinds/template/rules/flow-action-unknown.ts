import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { withButtons } from '../shared/button-examples.ts';

const flow = (action: string) =>
  withButtons(
    `{"Type": "FLOW", "Text": "Book a visit", "FlowId": "664597077870605", "FlowAction": ${action}, "NavigateScreen": "DETAILS"}`,
  );

export default schemaRule({
  title: 'A flow action is NAVIGATE or DATA_EXCHANGE',
  severity: 'error',
  why: 'CAMS accepts these two in capitals. Meta’s own API has them in lowercase, which CAMS rejects.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: flow('«"navigate"»'),
        message: 'The flow action "navigate" does not exist. Did you mean NAVIGATE?',
        fixed: flow('"NAVIGATE"'),
      },
    ],
    good: [flow('"NAVIGATE"')],
  },
  explain: (failure) =>
    unknownValue(failure, limits.button.flowActions, (given) => say`The flow action "${given}" does not exist.`),
});
