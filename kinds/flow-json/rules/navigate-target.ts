import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { isDynamic } from '../shared/properties.ts';
import { areScreensUnsure } from '../shared/unsure.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'navigate opens a screen of the flow',
  severity: 'error',
  why: 'Meta rejects an id that no screen has. It cannot be a reference.',
  sources: [errorsPage],
  codes: ['INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME'],
  examples: {
    bad: [
      {
        text: twoScreens(toDone().replace('"DONE"', '«"DON"»')),
        message: 'There is no screen "DON". Did you mean DONE?',
      },
    ],
    good: [twoScreens(toDone())],
  },
  check(flow, report) {
    if (areScreensUnsure(flow)) return;
    for (const { at, opens } of flow.actions) {
      if (opens === undefined || flow.screensById.has(opens)) continue;
      const place = [...at, 'next', 'name'];
      if (isDynamic(opens)) {
        report({
          at: place,
          message: say`The next screen cannot be a reference: the routes have to be known before the flow runs. Write the id of a screen.`,
        });
        continue;
      }
      const near = closest(opens, [...flow.screensById.keys()]);
      report({
        at: place,
        message: sentences(
          say`There is no screen "${shorten(opens)}".`,
          near === undefined ? say`Write the id of a screen of this flow.` : say`Did you mean ${near}?`,
        ),
        ...(near !== undefined && { suggest: [{ title: say`Write "${near}"`, edits: [{ set: place, value: near }] }] }),
      });
    }
  },
});
