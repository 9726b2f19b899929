import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'A layout has children',
  severity: 'error',
  finds: 'missing',
  why: 'The children are the components of the screen, from top to bottom.',
  sources: [validatorFacts],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: '{"screens": [{"id": "START", "title": "Book a visit", "terminal": true, «"layout"»: {"type": "SingleColumnLayout"}}]}',
        message: 'This layout has no children, so there is nothing on the screen. Add a list of components.',
      },
    ],
    good: [onScreen('')],
  },
  explain: (failure) =>
    fillIn(failure, say`This layout has no children, so there is nothing on the screen. Add a list of components.`, []),
});
