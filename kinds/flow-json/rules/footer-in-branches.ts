import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { hasFooter } from '../shared/counts.ts';
import { onScreen } from '../shared/examples.ts';
import { choicesAround, componentsOf } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A Footer is in both branches of an If, or in none',
  severity: 'error',
  why: 'A screen without a Footer in one case has no button in that case. Meta rejects it.',
  sources: [errorsPage],
  codes: ['MISSING_FOOTER_IN_IF_ELSE_BRANCHES'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}',
          { footer: '', screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
        ).replace('"If"', '«"If"»'),
        message:
          'Only one branch of this If has a Footer, so there is no button in the other case. Add one to the other branch too.',
      },
    ],
    good: [
      onScreen(
        '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}], "else": [{"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}',
        { footer: '', screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const component of componentsOf(flow, 'If')) {
      if (choicesAround(component).length > 0) continue;
      const withFooter = component.branches.filter(hasFooter).length;
      if (withFooter === 0 || withFooter === 2) continue;
      report({
        at: [...component.at, 'type'],
        message: say`Only one branch of this If has a Footer, so there is no button in the other case. Add one to the other branch too.`,
      });
    }
  },
});
