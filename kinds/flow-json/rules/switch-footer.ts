import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { hasFooter } from '../shared/counts.ts';
import { onScreen } from '../shared/examples.ts';
import { choicesAround, componentsOf } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A Footer is in every case of a Switch, or in none',
  severity: 'error',
  why: 'A screen without a Footer in one case has no button in that case. Meta rejects it.',
  sources: [errorsPage],
  codes: ['MISSING_FOOTER_IN_SWITCH_BRANCHES'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}], "basic": [{"type": "TextBody", "text": "Hello"}]}}',
          { footer: '', screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ' },
        ).replace('"basic"', '«"basic"»'),
        message: 'This case has no Footer, although others have one. Add one.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}',
        { footer: '', screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const component of componentsOf(flow, 'Switch')) {
      const { branches } = component;
      if (choicesAround(component).length > 0 || !branches.some(hasFooter)) continue;
      for (const branch of branches) {
        if (!hasFooter(branch))
          report({ at: branch.at, message: say`This case has no Footer, although others have one. Add one.` });
      }
    }
  },
});
