import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, withEndpoint } from '../shared/examples.ts';
import { isEndUnsure } from '../shared/unsure.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A flow has a screen where it ends',
  severity: 'error',
  finds: 'missing',
  why: 'A screen with terminal true is where the customer finishes. Meta rejects a flow without any.',
  sources: [errorsPage],
  codes: ['MISSING_TERMINAL_SCREEN'],
  examples: {
    bad: [
      {
        text: withEndpoint('').replace('"terminal": true, ', '').replace('"screens"', '«"screens"»'),
        message: 'No screen ends the flow. Add "terminal": true to the last screen.',
      },
    ],
    good: [onScreen('')],
  },
  check({ screens, value }, report) {
    if (screens.length === 0 || screens.some((screen) => screen.isTerminal || isEndUnsure(screen))) return;
    if (!Array.isArray(value.screens)) return;
    const last = screens.at(-1);
    report({
      at: ['screens'],
      message: say`No screen ends the flow. Add "terminal": true to the last screen.`,
      ...(last && {
        suggest: [
          {
            title: say`End the flow at ${shorten(last.id ?? '')}`,
            edits: [{ set: [...last.at, 'terminal'], value: true, before: 'layout' }],
          },
        ],
      }),
    });
  },
});
