import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isEndUnsure } from '../shared/unsure.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'At least one end of the flow counts as finished',
  severity: 'error',
  why: 'If every screen that ends the flow has success false, nobody ever finishes it. Meta rejects that.',
  sources: [flowJsonPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen('', { screen: '"success": «false», ' }),
        message:
          'Every screen that ends the flow has "success": false, so nobody would ever finish it. Set it to true on one of them.',
        fixed: onScreen('', { screen: '"success": true, ' }),
      },
    ],
    good: [onScreen('', { screen: '"success": true, ' })],
  },
  check({ screens }, report) {
    if (screens.some(isEndUnsure)) return;
    const ends = screens.filter(({ isTerminal }) => isTerminal);
    const [first] = ends;
    if (!first || ends.some(({ value }) => value.success !== false)) return;
    const at = [...first.at, 'success'];
    report({
      at,
      message: say`Every screen that ends the flow has "success": false, so nobody would ever finish it. Set it to true on one of them.`,
      suggest: [{ title: say`Write true`, edits: [{ set: at, value: true }] }],
    });
  },
});
