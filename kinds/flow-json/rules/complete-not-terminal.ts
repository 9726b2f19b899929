import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, twoScreens } from '../shared/examples.ts';
import { isEndUnsure } from '../shared/unsure.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

const link =
  '{"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}, ';
const completing = '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}';
export default flowJsonRule({
  title: 'Only the Footer of a screen that ends the flow completes it',
  severity: 'error',
  why: 'complete closes the flow and sends its answer. Meta’s page allows it only on a screen with terminal true.',
  dispute: 'The validator does not check this since version 7.2. The page still forbids it.',
  sources: [errorsPage, validatorFacts],
  codes: ['INVALID_COMPLETE_ACTION'],
  examples: {
    bad: [
      {
        text: twoScreens(link + completing.replace('"complete"', '«"complete"»')),
        message:
          'complete ends the flow, but this screen is not one where it ends. Add "terminal": true to the screen.',
      },
    ],
    good: [onScreen('')],
  },
  check({ actions, screens }, report) {
    // Where the flow ends nowhere, that is what is wrong.
    if (!screens.some((screen) => screen.isTerminal)) return;
    for (const { name, at, component, property } of actions) {
      if (name !== 'complete' || component.type !== 'Footer' || property !== 'on-click-action') continue;
      const { screen } = component;
      if (screen.isTerminal || isEndUnsure(screen)) continue;
      report({
        at: [...at, 'name'],
        message: say`complete ends the flow, but this screen is not one where it ends. Add "terminal": true to the screen.`,
        suggest: [
          {
            title: say`Let the flow end at this screen`,
            edits: [{ set: [...screen.at, 'terminal'], value: true, before: 'layout' }],
          },
        ],
      });
    }
  },
});
