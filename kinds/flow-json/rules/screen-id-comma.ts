import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The id of a screen has no comma',
  severity: 'warning',
  why: 'Meta’s page allows only letters and underscores.',
  dispute: 'Versions before 7.0 let a comma through, although the page forbids it. Since 7.0 a comma is an error.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['PATTERN_MISMATCH'],
  examples: {
    bad: [
      {
        text: onScreen('', { version: '6.3' }).replace('START', 'A«,»B'),
        message: 'A comma in the id of a screen is not allowed, and newer versions reject it. Use an underscore.',
        settings: oldVersion,
      },
      {
        text: onScreen('').replace('START', 'A«,»B'),
        message: 'A comma in the id of a screen is not allowed, and newer versions reject it. Use an underscore.',
      },
    ],
    good: [onScreen('').replace('START', 'A_B')],
  },
  check({ screens }, report) {
    for (const { id, at } of screens) {
      const comma = id?.indexOf(',') ?? -1;
      if (id === undefined || comma < 0 || !/^[A-Za-z_,]+$/.test(id)) continue;
      report({
        at: [...at, 'id'],
        span: { start: comma, end: comma + 1 },
        message: say`A comma in the id of a screen is not allowed, and newer versions reject it. Use an underscore.`,
      });
    }
  },
});
