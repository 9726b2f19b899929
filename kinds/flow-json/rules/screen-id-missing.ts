import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage } from '../versions.ts';

export default schemaRule({
  title: 'A screen has an id',
  severity: 'error',
  finds: 'missing',
  why: 'Other screens, your endpoint and templates name the screen by its id.',
  sources: [flowJsonPage],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"id": "START", ', '').replace('[{"title"', '[«{»"title"'),
        message:
          'This screen has no id, so nothing can open it. Add one of letters and underscores, such as "DETAILS".',
      },
      {
        text: onScreen('').replace('"START"', '«""»'),
        message:
          'This screen has no id, so nothing can open it. Add one of letters and underscores, such as "DETAILS".',
      },
    ],
    good: [onScreen('')],
  },
  explain: (failure) =>
    fillIn(
      failure,
      say`This screen has no id, so nothing can open it. Add one of letters and underscores, such as "DETAILS".`,
      'DETAILS',
    ),
});
