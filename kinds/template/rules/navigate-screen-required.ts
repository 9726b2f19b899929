import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';

const flow = (rest: string) =>
  withButtons(`{"Type": "FLOW", "Text": "Book a visit", "FlowId": "664597077870605"${rest}}`);
const marked = (text: string) => text.replace('"FLOW"', '«"FLOW"»');
const navigates = say`FlowAction NAVIGATE opens a screen, but NavigateScreen is missing. Add the id of the screen.`;
const saysNothing = say`Without FlowAction, the button opens a screen of the flow, but NavigateScreen is missing. Add both, or FlowAction DATA_EXCHANGE.`;

export default templateRule({
  title: 'A flow that navigates names its first screen',
  severity: 'error',
  finds: 'missing',
  about: 'FLOW',
  why: 'With `NAVIGATE`, the flow opens the screen in `NavigateScreen`. At Meta, a button without `FlowAction` navigates too; leaving out the screen is then a warning.',
  dispute: 'Meta falls back to the flow’s first screen; CAMS’s page requires the field.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: marked(flow(', "FlowAction": "NAVIGATE"')),
        message: navigates,
        fixed: flow(', "FlowAction": "NAVIGATE", "NavigateScreen": "FIRST_SCREEN"'),
      },
      { text: flow(', "FlowAction": "NAVIGATE", "NavigateScreen": «""»'), message: navigates },
      {
        text: marked(flow('')),
        severity: 'warning',
        message: saysNothing,
        fixed: flow(', "FlowAction": "NAVIGATE", "NavigateScreen": "FIRST_SCREEN"'),
      },
    ],
    good: [
      flow(', "FlowAction": "NAVIGATE", "NavigateScreen": "DETAILS"'),
      flow(', "NavigateScreen": "DETAILS"'),
      flow(', "FlowAction": "DATA_EXCHANGE"'),
    ],
  },
  check({ buttonsOf }, report) {
    for (const button of buttonsOf('FLOW')) {
      const { inCard, value, at } = button;
      if (inCard) continue;
      const isMissing = !Object.hasOwn(value, 'NavigateScreen');
      const screenId = button.text('NavigateScreen');
      if (!isMissing && !(screenId && isBlank(screenId.value))) continue;
      const place = isMissing ? at : [...at, 'NavigateScreen'];
      const screen = { set: [...at, 'NavigateScreen'], value: 'FIRST_SCREEN' };
      if (value.FlowAction === 'NAVIGATE') {
        report({ at: place, message: navigates, suggest: [{ title: say`Add NavigateScreen`, edits: [screen] }] });
      } else if (!Object.hasOwn(value, 'FlowAction')) {
        const edits = [{ set: [...at, 'FlowAction'], value: 'NAVIGATE' }, screen];
        const suggest = [{ title: say`Add FlowAction and NavigateScreen`, edits }];
        report({ at: place, severity: 'warning', message: saysNothing, suggest });
      }
    }
  },
});
