import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { cardButton } from '../schema.ts';
import { buttons, card, more, picture, plain, withCards } from '../shared/carousel-examples.ts';

const known = Object.keys(cardButton.properties ?? {});

export default templateRule({
  title: 'The button of a card has few fields',
  severity: 'warning',
  finds: 'misplaced',
  stray: 'property',
  why: 'On a card, a button has `Type`, `Text`, `Url`, `UrlType` and `PhoneNumber`. Other fields are ignored there.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withCards([card(picture, buttons('{"Type": "QUICK_REPLY", "Text": "Stop", «"IsOptOut"»: true}')), plain]),
        message: 'IsOptOut has no effect on the button of a card. Remove it.',
        fixed: withCards([card(picture, buttons('{"Type": "QUICK_REPLY", "Text": "Stop"}')), plain]),
      },
    ],
    good: [withCards([card(picture, buttons(more)), plain])],
  },
  check({ buttonsByProperty }, report) {
    for (const [property, buttons] of buttonsByProperty) {
      if (known.includes(property)) continue;
      for (const { inCard, type, at, value } of buttons) {
        // A button of a type that no card can have is the fault, not what it brings along.
        if (!inCard || (limits.button.types.includes(type ?? '') && !limits.card.buttonTypes.includes(type ?? '')))
          continue;
        const place = [...at, property];
        const near = closest(
          property,
          known.filter((name) => !Object.hasOwn(value, name)),
        );
        const rename =
          near === undefined ? [] : [{ title: say`Rename to ${near}`, edits: [{ rename: place, to: near }] }];
        report({
          at: place,
          onKey: true,
          message: say`${shorten(property)} has no effect on the button of a card. Remove it.`,
          suggest: [...rename, { title: say`Remove ${shorten(property)}`, edits: [{ remove: place }] }],
        });
      }
    }
  },
});
