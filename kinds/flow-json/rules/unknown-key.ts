import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { closedObjects } from '../shared/closed.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Every property is one that Meta knows',
  severity: 'error',
  stray: 'property',
  why: 'Meta rejects a flow with a property that it does not know, at any level.',
  sources: [errorsPage, validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", «"tint"»: "red"}'),
        message: 'TextBody has no property "tint", and Meta rejects it. Remove it.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", «"visble"»: true}'),
        message: 'TextBody has no property "visble", and Meta rejects it. Did you mean visible?',
        fixed: onScreen('{"type": "TextBody", "text": "Hello", "visible": true}'),
      },
      { text: '{«"name"»: "Booking"}', message: 'Flow JSON has no property "name", and Meta rejects it. Remove it.' },
    ],
    good: [onScreen('{"type": "TextBody", "text": "Hello", "visible": true}')],
  },
  check(flow, report) {
    for (const { value, at, known, where, spoken = [] } of closedObjects(flow)) {
      for (const name of Object.keys(value)) {
        if (known.includes(name) || spoken.includes(name)) continue;
        const place = [...at, name];
        const near = closest(
          name,
          known.filter((one) => !Object.hasOwn(value, one)),
        );
        const change = near !== undefined && { title: say`Rename to ${near}`, edits: [{ rename: place, to: near }] };
        const remove = { title: say`Remove ${shorten(name)}`, edits: [{ remove: place }] };
        report({
          at: place,
          onKey: true,
          message: sentences(
            say`${where()} has no property "${shorten(name)}", and Meta rejects it.`,
            near === undefined ? say`Remove it.` : say`Did you mean ${near}?`,
          ),
          suggest: [...(change ? [change] : []), remove],
        });
      }
    }
  },
});
