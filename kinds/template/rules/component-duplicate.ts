import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import type { Component } from '../model.ts';
import { templateRule } from '../rule.ts';

export default templateRule({
  title: 'A message has each component once',
  severity: 'error',
  why: 'A message has one header, one body, one footer and one set of buttons, and so does a card. A second one is rejected. Put several buttons in one BUTTONS component, and several paragraphs in one body.',
  sources: [metaComponents, camsTemplateDesign],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}, {"Type": «"FOOTER"», "Text": "Plants"}]}',
        message: 'This is a second FOOTER, but a message can have only one. Remove it, or combine the two.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}'],
  },
  check({ components }, report) {
    const check = (list: readonly Component[]) => {
      // Of each type the first one: never more than there are types.
      const firsts: Component[] = [];
      for (const component of list) {
        const { type } = component;
        if (type === undefined || !limits.template.componentTypes.includes(type)) continue;
        const first = firsts.find((other) => other.type === type);
        if (!first) {
          firsts.push(component);
          continue;
        }
        const { at } = component;
        report({
          at,
          message: component.inCard
            ? say`This is a second ${type}, but a card can have only one. Remove it, or combine the two.`
            : say`This is a second ${type}, but a message can have only one. Remove it, or combine the two.`,
          suggest: [{ title: say`Remove the second ${type}`, edits: [{ remove: at }] }],
          related: [{ at: first.at, message: say`The first ${type}.` }],
        });
      }
    };
    check(components);
    for (const { cards } of components) for (const card of cards) check(card.components);
  },
});
