import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';

const flow = (rest: string) =>
  withButtons(
    `{"Type": "FLOW", "Text": "Book a visit", "FlowId": "664597077870605", "FlowAction": "DATA_EXCHANGE"${rest}}`,
  );
const message = say`With DATA_EXCHANGE, the endpoint of the flow chooses the first screen, so NavigateScreen is ignored. Remove it.`;

export default templateRule({
  title: 'A flow that exchanges data names no screen',
  severity: 'warning',
  finds: 'misplaced',
  about: 'FLOW',
  why: 'With `DATA_EXCHANGE`, the flow’s endpoint answers which screen comes first.',
  sources: [metaComponents],
  examples: {
    bad: [{ text: flow(', «"NavigateScreen"»: "DETAILS"'), message, fixed: flow('') }],
    good: [flow('')],
  },
  check({ buttonsOf }, report) {
    for (const { inCard, value, at } of buttonsOf('FLOW')) {
      if (inCard || value.FlowAction !== 'DATA_EXCHANGE' || !Object.hasOwn(value, 'NavigateScreen')) continue;
      const place = [...at, 'NavigateScreen'];
      report({
        at: place,
        onKey: true,
        message,
        fix: { title: say`Remove NavigateScreen`, edits: [{ remove: place }] },
      });
    }
  },
});
