import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { nameSpan, placedReferences } from '../shared/references.ts';
import { areFieldsUnsure, areScreensUnsure, isDataUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A reference to another screen names what is there',
  severity: 'error',
  why: 'Meta rejects a reference to a screen, field or data that does not exist.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: twoScreens(`{"type": "TextInput", "name": "n", "label": "Name"}, ${toDone()}`).replace(
          '{"type": "Footer", "label": "Done"',
          '{"type": "TextBody", "text": "${screen.«FIRST».form.n}"}, {"type": "Footer", "label": "Done"',
        ),
        message: 'There is no screen "FIRST". Use a name that is there.',
      },
      {
        text: twoScreens(`{"type": "TextInput", "name": "n", "label": "Name"}, ${toDone()}`).replace(
          '{"type": "Footer", "label": "Done"',
          '{"type": "TextBody", "text": "${screen.START.form.«m»}"}, {"type": "Footer", "label": "Done"',
        ),
        message: 'The screen START has no field "m". Use a name that is there.',
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
    for (const placed of placedReferences(flow)) {
      const { reference, dynamic } = placed;
      const { screen: id, screenStart, scope, path } = reference;
      if (id === undefined || id === dynamic.screen.id) continue;
      const screen = flow.screensById.get(id);
      const [name] = path;
      const names = screen
        ? [...(scope === 'data' ? screen.data : screen.fields).keys()]
        : [...flow.screensById.keys()];
      if (screen ? names.includes(name) : areScreensUnsure(flow)) continue;
      if (screen && (scope === 'data' ? isDataUnsure(screen, name) : areFieldsUnsure(flow, screen))) continue;
      const span = screen ? nameSpan(placed) : { start: screenStart, end: screenStart + id.length };
      const near = closest(screen ? name : id, names);
      report({
        at: dynamic.at,
        span,
        message: sentences(
          screen === undefined
            ? say`There is no screen "${shorten(id)}".`
            : scope === 'data'
              ? say`The screen ${id} has no data "${shorten(name)}".`
              : say`The screen ${id} has no field "${shorten(name)}".`,
          near === undefined ? say`Use a name that is there.` : say`Did you mean ${near}?`,
        ),
        ...(near !== undefined && {
          suggest: [{ title: say`Write ${near}`, edits: [{ splice: dynamic.at, ...span, text: near }] }],
        }),
      });
    }
  },
});
