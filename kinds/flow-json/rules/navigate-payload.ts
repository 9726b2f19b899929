import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { isDataUnsure } from '../shared/unsure.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'navigate gives the next screen exactly the data that it has',
  severity: 'error',
  why: 'Meta compares the payload with the data of the next screen: nothing may be missing, and nothing too much.',
  dispute: 'Meta’s validator does not compare in versions 6.0 to 7.2, so there it is a warning.',
  sources: [errorsPage, validatorFacts],
  codes: ['INVALID_NAVIGATE_ACTION_PAYLOAD'],
  examples: {
    bad: [
      {
        text: twoScreens(toDone('{}'), { data: '{"name": {"type": "string", "__example__": "Ada"}}' }).replace(
          '"payload"',
          '«"payload"»',
        ),
        message: 'The screen DONE also needs name. Add it to the payload.',
      },
      {
        text: twoScreens(toDone('{«"age"»: 18}')),
        message: 'The screen DONE has no data "age". Remove it, or add it to the data of that screen.',
      },
    ],
    good: [twoScreens(toDone('{"name": "Ada"}'), { data: '{"name": {"type": "string", "__example__": "Ada"}}' })],
  },
  check(flow, report) {
    const isStrict = !flow.isSince('6.0') || flow.isSince('7.3');
    const severity = isStrict ? {} : { severity: 'warning' as const };
    for (const { action, to, from } of flow.routes.navigations) {
      const target = flow.screensById.get(to);
      const { payload } = action;
      if (!target || from === to || !payload) continue;
      const place = [...action.at, 'payload'];
      const names = Object.keys(payload);
      const missing = [...target.data.keys()].filter((name) => !names.includes(name));
      const extra = names.filter((name) => !target.data.has(name) && !isDataUnsure(target, name));
      for (const name of extra) {
        const at = [...place, name];
        const near = closest(name, missing);
        report({
          ...{ at, onKey: true, ...severity },
          message: sentences(
            say`The screen ${shorten(to)} has no data "${shorten(name)}".`,
            near === undefined ? say`Remove it, or add it to the data of that screen.` : say`Did you mean ${near}?`,
          ),
          suggest: [
            ...(near === undefined ? [] : [{ title: say`Rename to ${near}`, edits: [{ rename: at, to: near }] }]),
            { title: say`Remove it`, edits: [{ remove: at }] },
          ],
        });
        // A misspelled name is not missing too.
        if (near !== undefined) missing.splice(missing.indexOf(near), 1);
      }
      if (missing.length === 0) continue;
      report({
        ...{ at: place, ...severity },
        message: say`The screen ${shorten(to)} also needs ${missing.slice(0, 5).join(', ')}. Add it to the payload.`,
        suggest: [
          {
            title: say`Add it with the example`,
            edits: missing.map((name) => ({
              set: [...place, name],
              value: target.data.get(name)?.value.__example__ ?? '',
            })),
          },
        ],
      });
    }
  },
});
