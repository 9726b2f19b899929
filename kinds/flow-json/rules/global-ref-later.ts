import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { reachableFrom } from '../shared/order.ts';
import { placedReferences } from '../shared/references.ts';
import { flowJsonPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A screen reads values of screens that come before it',
  severity: 'warning',
  why: 'A value of a screen that was not open yet is empty.',
  sources: [flowJsonPage],
  examples: {
    bad: [
      {
        text: twoScreens(`{"type": "TextBody", "text": "\${screen.«DONE».form.n}"}, ${toDone()}`).replace(
          '{"type": "Footer", "label": "Done"',
          '{"type": "TextInput", "name": "n", "label": "Name"}, {"type": "Footer", "label": "Done"',
        ),
        message: 'No route leads from DONE to this screen, so this value may be empty. Read it on a later screen.',
      },
    ],
    good: [
      twoScreens(`{"type": "TextInput", "name": "n", "label": "Name"}, ${toDone()}`).replace(
        '{"type": "Footer", "label": "Done"',
        '{"type": "TextBody", "text": "${screen.START.form.n}"}, {"type": "Footer", "label": "Done"',
      ),
    ],
  },
  check(flow, report) {
    if (!flow.isSince('4.0')) return;
    for (const { reference, dynamic } of placedReferences(flow)) {
      const here = dynamic.screen.id;
      const { screen, screenStart } = reference;
      if (screen === undefined || here === undefined || screen === here || !flow.screensById.has(screen)) continue;
      if (reachableFrom(flow).has(screen, here)) continue;
      report({
        at: dynamic.at,
        span: { start: screenStart, end: screenStart + screen.length },
        message: say`No route leads from ${shorten(screen)} to this screen, so this value may be empty. Read it on a later screen.`,
      });
    }
  },
});
