import { say, sentences, translate } from '../../../l10n/texts.ts';
import { closest } from '../closest.ts';
import { pipelineRule } from '../rule.ts';

const message = say`The flow has no screen of this name, so the button opens nothing.`;

/** How many screens a message names. */
const NAMED = 10;

/**
 * What is said of a button that opens a screen which its flow does not have.
 *
 * @param file the name of the file with the screens of the flow
 * @param screens their names
 */
export function openedScreenMessage(screen: string, file: string, screens: readonly string[]): string {
  const near = closest(screen, screens);
  return sentences(
    translate(message),
    near === undefined ? say`Write one of ${screens.slice(0, NAMED).join(', ')}.` : say`Did you mean ${near}?`,
    say`Its screens are in ${file}.`,
  );
}

export default pipelineRule({
  title: 'A button opens a screen that its flow has',
  severity: 'warning',
  why: 'A flow button names the screen that it opens first. If the file with the screens of that flow has no such screen, the customer taps the button and gets an error. The file is the one beside the document of the flow, or the one that `$flowJson` names.',
  dispute:
    'What counts at the provider is the flow that is published there, which can differ from the file. So this is a warning.',
  sources: [{ title: 'ChatApp, docs/flow-json.md', date: '2026-11' }],
  examples: {
    bad: [
      {
        text: '(a button with NavigateScreen WELCOM, and a flow whose file has the screens WELCOME and DETAILS)',
        message,
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
