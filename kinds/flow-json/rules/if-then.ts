import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The branches of an If have components',
  severity: 'error',
  why: 'Meta rejects an empty branch. An else that shows nothing is left out.',
  sources: [validatorFacts],
  codes: ['MIN_ITEMS_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "If", "condition": "${data.isNew}", "then": []}', {
          screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
        }).replace('"then"', '«"then"»'),
        message: 'This branch shows nothing, and Meta rejects it. Add a component.',
      },
      {
        text: onScreen(
          '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}], "else": []}',
          { screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
        ).replace('"else"', '«"else"»'),
        message: 'This branch shows nothing, and Meta rejects it. Add a component, or remove "else".',
        fixed: onScreen(
          '{"type": "If", "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}]}',
          { screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
        ),
      },
    ],
    good: [
      onScreen('{"type": "If", "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}]}', {
        screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'If')) {
      for (const name of ['then', 'else']) {
        const list = value[name];
        if (!Array.isArray(list) || list.length > 0) continue;
        report({
          at: [...at, name],
          message:
            name === 'then'
              ? say`This branch shows nothing, and Meta rejects it. Add a component.`
              : say`This branch shows nothing, and Meta rejects it. Add a component, or remove "else".`,
          ...(name === 'else' && { suggest: [{ title: say`Remove else`, edits: [{ remove: [...at, name] }] }] }),
        });
      }
    }
  },
});
