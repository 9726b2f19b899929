import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The id of a screen has a letter',
  severity: 'error',
  why: 'Since version 7.0, Meta rejects an id that consists of underscores.',
  sources: [validatorFacts],
  codes: ['PATTERN_MISMATCH'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"START"', '«"__"»'),
        message: 'The id "__" has only underscores, which Meta rejects since version 7.0. Add a letter.',
      },
    ],
    good: [onScreen('').replace('START', 'A_')],
  },
  check(flow, report) {
    if (!flow.isSince('7.0')) return;
    for (const { id, at } of flow.screens) {
      if (id !== undefined && /^_+$/.test(id)) {
        report({
          at: [...at, 'id'],
          message: say`The id "${id}" has only underscores, which Meta rejects since version 7.0. Add a letter.`,
        });
      }
    }
  },
});
