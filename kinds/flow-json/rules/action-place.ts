import { say } from '../../../l10n/texts.ts';
import { actionKinds } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { allowedAt, isInPlace } from '../shared/actions.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'An action is where it can be',
  severity: 'error',
  why: 'complete is for a Footer, open_url for links and boxes to tick, update_data for choices, and navigate for taps. data_exchange is for taps and choices.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE', 'INVALID_ON_CLICK_ACTION_PAYLOAD'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Done", "on-click-action": {"name": «"complete"», "payload": {}}}',
        ),
        message:
          'complete cannot be in on-click-action of EmbeddedLink. Write one of navigate, data_exchange, open_url.',
      },
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": «"open_url"», "url": "https://www.example.com"}}',
        }),
        message: 'open_url cannot be in on-click-action of Footer. Write one of navigate, data_exchange, complete.',
      },
    ],
    good: [onScreen('')],
  },
  check(flow, report) {
    for (const action of flow.actions) {
      const { at, name, property, component, entry } = action;
      if (name === undefined || !Object.hasOwn(actionKinds, name) || !isInPlace(flow, action)) continue;
      const allowed = allowedAt(action);
      if (!allowed) {
        if (entry) report({ at, onKey: true, message: say`An entry of this list cannot have ${property}. Remove it.` });
        continue;
      }
      if (Object.hasOwn(allowed, name)) continue;
      report({
        at: [...at, 'name'],
        message: say`${name} cannot be in ${property} of ${entry ? say`an entry` : String(component.type)}. Write one of ${Object.keys(allowed).join(', ')}.`,
      });
    }
  },
});
