import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'A screen has a title',
  severity: 'error',
  finds: 'missing',
  why: 'The title is in the bar above the screen.',
  dispute: 'Meta’s page calls the title optional, but its validator requires it.',
  sources: [validatorFacts, flowJsonPage],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"title": "Book a visit", ', '').replace('[{"id"', '[«{»"id"'),
        message: 'This screen has no title, and Meta rejects the flow. Add what the bar above the screen says.',
      },
      {
        text: onScreen('').replace('"Book a visit"', '«""»'),
        message: 'This screen has no title, and Meta rejects the flow. Add what the bar above the screen says.',
      },
    ],
    good: [onScreen('')],
  },
  explain: (failure) =>
    fillIn(
      failure,
      say`This screen has no title, and Meta rejects the flow. Add what the bar above the screen says.`,
      'Book a visit',
    ),
});
