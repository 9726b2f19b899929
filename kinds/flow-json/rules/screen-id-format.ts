import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage, flowJsonPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The id of a screen has only letters and underscores',
  severity: 'error',
  why: 'Meta accepts no digits, hyphens, spaces or letters with accents in the id of a screen.',
  sources: [flowJsonPage, errorsPage],
  codes: ['PATTERN_MISMATCH'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"START"', '«"STEP_2"»'),
        message:
          'The id "STEP_2" has characters other than letters and underscores, so Meta rejects it. Rename the screen, such as to DETAILS.',
      },
      {
        text: onScreen('').replace('"START"', '«"first-step"»'),
        message:
          'The id "first-step" has characters other than letters and underscores, so Meta rejects it. Rename the screen, such as to DETAILS.',
        fixed: onScreen('').replace('START', 'first_step'),
      },
    ],
    good: [onScreen('').replace('START', 'STEP_TWO')],
  },
  check({ screens, routes }, report) {
    const isUsed = routes.navigations.length > 0 || routes.declared !== undefined;
    for (const { id, at } of screens) {
      if (id === undefined || isBlank(id) || /^[A-Za-z_,]+$/.test(id)) continue;
      const to = id.trim().replaceAll(/[\s-]/g, '_');
      const place = [...at, 'id'];
      report({
        at: place,
        message: say`The id "${shorten(id)}" has characters other than letters and underscores, so Meta rejects it. Rename the screen, such as to DETAILS.`,
        // Where other places name the screen, they have to change too.
        ...(/^[A-Za-z_]+$/.test(to) &&
          !isUsed && { suggest: [{ title: say`Rename to ${to}`, edits: [{ set: place, value: to }] }] }),
      });
    }
  },
});
