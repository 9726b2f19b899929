import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'No screen is called SUCCESS',
  severity: 'error',
  why: 'Your endpoint answers SUCCESS to end the flow, so no screen can have that id.',
  dispute: 'Meta’s page writes SUCCESS, and its validator success. We accept neither.',
  sources: [errorsPage, validatorFacts],
  codes: ['SCREEN_ID_IS_RESERVED_KEYWORD'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"START"', '«"SUCCESS"»'),
        message:
          'No screen can be called SUCCESS: an endpoint answers with this name to end a flow. Rename the screen, such as to THANK_YOU.',
      },
    ],
    good: [onScreen('').replace('START', 'SUCCESSFUL')],
  },
  check({ screens }, report) {
    for (const { id, at } of screens) {
      if (id?.toLowerCase() === 'success') {
        report({
          at: [...at, 'id'],
          message: say`No screen can be called ${id}: an endpoint answers with this name to end a flow. Rename the screen, such as to THANK_YOU.`,
        });
      }
    }
  },
});
