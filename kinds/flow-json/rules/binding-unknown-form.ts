import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { nameSpan, placedReferences } from '../shared/references.ts';
import { areFieldsUnsure } from '../shared/unsure.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A reference to a field names a field of the screen',
  severity: 'error',
  why: '${form.name} reads what the customer entered in the field of that name on the same screen. Meta rejects a name that no field has.',
  sources: [validatorFacts],
  codes: ['INVALID_SCREEN_DYNAMIC_DATA'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextInput", "name": "email", "label": "Email"}, {"type": "TextBody", "text": "${form.«mail»}"}',
        ),
        message: 'This screen has no field "mail". Did you mean email?',
        fixed: onScreen(
          '{"type": "TextInput", "name": "email", "label": "Email"}, {"type": "TextBody", "text": "${form.email}"}',
        ),
      },
    ],
    good: [
      onScreen(
        '{"type": "TextInput", "name": "email", "label": "Email"}, {"type": "TextBody", "text": "${form.email}"}',
      ),
    ],
  },
  check(flow, report) {
    for (const placed of placedReferences(flow)) {
      const { reference, dynamic } = placed;
      const [name] = reference.path;
      const { screen, at } = dynamic;
      if (
        reference.scope !== 'form' ||
        reference.screen !== undefined ||
        screen.fields.has(name) ||
        areFieldsUnsure(flow, screen)
      )
        continue;
      const elsewhere = flow.screens.find(({ fields, id }) => id !== undefined && fields.has(name));
      const near = closest(name, [...screen.fields.keys()]);
      const span = nameSpan(placed);
      const start = reference.start + 2;
      report({
        at,
        span,
        message: sentences(
          say`This screen has no field "${shorten(name)}".`,
          elsewhere
            ? say`It is on the screen ${String(elsewhere.id)}: write ${`\${screen.${elsewhere.id}.form.${name}}`}.`
            : near === undefined
              ? say`Use the name of one of its fields.`
              : say`Did you mean ${near}?`,
        ),
        ...(elsewhere
          ? {
              suggest: [
                {
                  title: say`Read it from ${String(elsewhere.id)}`,
                  edits: [{ splice: at, start, end: start, text: `screen.${elsewhere.id}.` }],
                },
              ],
            }
          : near !== undefined && {
              suggest: [{ title: say`Write ${near}`, edits: [{ splice: at, ...span, text: near }] }],
            }),
      });
    }
  },
});
