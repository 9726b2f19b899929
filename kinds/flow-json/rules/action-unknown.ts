import { unknownValue } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { actionKinds } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { isInPlace } from '../shared/actions.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'An action is one that Meta knows',
  severity: 'error',
  why: 'The actions are navigate, data_exchange, complete, update_data and open_url.',
  sources: [validatorFacts],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer: '{"type": "Footer", "label": "Done", "on-click-action": {"name": «"completed"», "payload": {}}}',
        }),
        message: 'There is no action "completed". Did you mean complete?',
        fixed: onScreen('', {
          footer: '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}',
        }),
      },
      {
        text: onScreen('', {
          footer: '{"type": "Footer", "label": "Done", "on-click-action": {"payload": {}}}',
        }).replace('"on-click-action"', '«"on-click-action"»'),
        message: 'This action has no name, so it is not known what to do. Add one, such as "name": "navigate".',
      },
    ],
    good: [onScreen('')],
  },
  check(flow, report) {
    const names = Object.keys(actionKinds);
    for (const action of flow.actions) {
      const { value, at, name } = action;
      if (!isInPlace(flow, action)) continue;
      if (!Object.hasOwn(value, 'name')) {
        report({
          at,
          lacks: [...at, 'name'],
          message: say`This action has no name, so it is not known what to do. Add one, such as "name": "navigate".`,
        });
      } else if (name === undefined || !names.includes(name)) {
        const place = [...at, 'name'];
        report({
          at: place,
          ...unknownValue(
            { at: place, value: name ?? JSON.stringify(value.name) },
            names,
            (given) => say`There is no action "${given}".`,
          ),
        });
      }
    }
  },
});
