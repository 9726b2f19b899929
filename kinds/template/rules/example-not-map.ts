import { shorten } from '../../../core/rules/enumerations.ts';
import { asObject } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';

const whole = say`Example must be an object with a sample text for every variable. Write {"name": "Pablo"} for $(name).`;

export default schemaRule({
  title: 'Samples are texts, by the names of their variables',
  severity: 'error',
  stray: 'property',
  // A missing bracket puts another value there than was meant.
  needsWholeDocument: true,
  why: '`Example` is sent as the JSON text of one flat object: a name and a text for every variable. A list, a number or an object in it is rejected or ignored, and the review then has no samples.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      { text: '{«"Example"»: ["Pablo"]}', message: whole },
      {
        text: '{"Components": [{"Type": "BODY", "Text": "You have $(count) plants waiting for you."}], "Example": {"count": «3»}}',
        message: 'The sample of "count" must be a text. Write it in double quotes.',
        fixed:
          '{"Components": [{"Type": "BODY", "Text": "You have $(count) plants waiting for you."}], "Example": {"count": "3"}}',
      },
    ],
    good: [
      '{"Components": [{"Type": "BODY", "Text": "Hello $(name), your order has shipped."}], "Example": {"name": "Pablo"}}',
    ],
  },
  explain({ at, value }) {
    const inside = at.length === 1 ? asObject(value, 'object') : undefined;
    if (inside) {
      return {
        message: say`Example must be an object, but here it is inside a text, as in a log or a request. Unpack it: remove the quotes around it and the backslashes.`,
        suggest: [{ title: say`Unpack it`, edits: [{ set: at, value: inside }] }],
      };
    }
    if (at.length === 1) return { message: whole };
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    // Of another number it is not known here how it was written: 19.90, or more digits than a number has.
    const isSame = typeof value === 'boolean' || Number.isSafeInteger(value);
    const write = { title: say`Write "${shorten(String(value))}"`, edits: [{ set: at, value: String(value) }] };
    return {
      message: say`The sample of "${shorten(String(at.at(-1)))}" must be a text. ${isPlain ? say`Write it in double quotes.` : say`Write one text for the variable.`}`,
      ...(isPlain && (isSame ? { fix: write } : { suggest: [write] })),
    };
  },
});
