import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A screen reads its own values without its name',
  severity: 'error',
  why: 'Meta rejects ${screen.START.form.name} on the screen START itself.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextInput", "name": "n", "label": "Name"}, {"type": "TextBody", "text": "«${screen.START.form.n}»"}',
        ),
        message: 'This is the screen START itself, which reads its own values without its name. Write ${form.n}.',
        fixed: onScreen(
          '{"type": "TextInput", "name": "n", "label": "Name"}, {"type": "TextBody", "text": "${form.n}"}',
        ),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name"}, {"type": "TextBody", "text": "${form.n}"}')],
  },
  check(flow, report) {
    if (!flow.isSince('4.0')) return;
    for (const { reference, dynamic, text } of placedReferences(flow)) {
      const { screen, start, end } = reference;
      if (screen === undefined || screen !== dynamic.screen.id) continue;
      const to = text.replace(`screen.${screen}.`, '');
      report({
        at: dynamic.at,
        span: { start, end },
        message: say`This is the screen ${shorten(screen)} itself, which reads its own values without its name. Write ${shorten(to)}.`,
        fix: { title: say`Write ${shorten(to)}`, edits: [{ splice: dynamic.at, start, end, text: to }] },
      });
    }
  },
});
