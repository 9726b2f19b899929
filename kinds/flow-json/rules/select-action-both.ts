import { say } from '../../../l10n/texts.ts';
import type { Component } from '../model.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A choice has its action in one place',
  severity: 'error',
  why: 'Either the component has on-select-action, or its options have. The same is true of on-unselect-action.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextBody", "text": "${data.price}"}, {"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "on-select-action": {"name": "update_data", "payload": {"price": "5"}}}], «"on-select-action"»: {"name": "update_data", "payload": {"price": "12"}}}',
          { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
        ),
        message: 'Options of this Dropdown have on-select-action too, and only one of both is accepted. Remove one.',
      },
    ],
    good: [
      onScreen(
        '{"type": "TextBody", "text": "${data.price}"}, {"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "on-select-action": {"name": "update_data", "payload": {"price": "5"}}}]}',
        { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
      ),
    ],
  },
  check({ actions }, report) {
    const withOwn = new Map<string, Set<Component>>();
    for (const { entry, property, component } of actions) {
      if (!entry || property === 'on-click-action') continue;
      const all = withOwn.get(property) ?? new Set();
      withOwn.set(property, all.add(component));
    }
    for (const { at, entry, property, component } of actions) {
      if (entry || !withOwn.get(property)?.has(component)) continue;
      report({
        at,
        onKey: true,
        message: say`Options of this ${component.type} have ${property} too, and only one of both is accepted. Remove one.`,
      });
    }
  },
});
