import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'A screen has a layout',
  severity: 'error',
  finds: 'missing',
  why: 'The layout has the components of the screen.',
  sources: [validatorFacts],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: '{"screens": [«{»"id": "START", "title": "Book a visit", "terminal": true}]}',
        message: 'This screen has no layout, so there is nothing on it. Add one with its components.',
      },
    ],
    good: [onScreen('')],
  },
  explain: (failure) =>
    fillIn(failure, say`This screen has no layout, so there is nothing on it. Add one with its components.`, {
      type: 'SingleColumnLayout',
      children: [],
    }),
});
