import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { isEndUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Only a screen where the flow ends has success',
  severity: 'error',
  why: 'success says whether ending at this screen counts as finished. On a screen that does not end the flow, Meta rejects it.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: twoScreens(toDone(), { screen: '«"success"»: true, ' }),
        message: 'success has no place on a screen that does not end the flow. Remove it, or add "terminal": true.',
        fixed: twoScreens(toDone()),
      },
    ],
    good: [onScreen('', { screen: '"success": true, ' })],
  },
  check(flow, report) {
    // Where the flow ends nowhere, that is what is wrong.
    if (!flow.screens.some(({ isTerminal }) => isTerminal)) return;
    for (const screen of flow.screens) {
      const { value, at, isTerminal } = screen;
      if (!Object.hasOwn(value, 'success') || isTerminal || isEndUnsure(screen)) continue;
      if (!flow.isSince('3.1')) continue;
      report({
        at: [...at, 'success'],
        onKey: true,
        message: say`success has no place on a screen that does not end the flow. Remove it, or add "terminal": true.`,
        suggest: [{ title: say`Remove success`, edits: [{ remove: [...at, 'success'] }] }],
      });
    }
  },
});
