import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'A payload has names of its own',
  severity: 'warning',
  why: 'WhatsApp adds flow_token to every answer. screen, action and version are parts of what your endpoint gets, so values of these names are easily confused.',
  sources: [flowJsonPage, ourReading],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {«"flow_token"»: "x"}}}',
        }),
        message: 'WhatsApp adds flow_token itself, and would replace this one. Use another name.',
      },
    ],
    good: [
      onScreen('', {
        footer:
          '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"token": "x"}}}',
      }),
    ],
  },
  check({ actions }, report) {
    for (const { at, name, payload } of actions) {
      if (!payload || (name !== 'complete' && name !== 'data_exchange')) continue;
      for (const key of Object.keys(payload)) {
        const isToken = key === 'flow_token';
        if (!isToken && !(name === 'data_exchange' && ['screen', 'action', 'version'].includes(key))) continue;
        report({
          at: [...at, 'payload', key],
          onKey: true,
          message: isToken
            ? say`WhatsApp adds flow_token itself, and would replace this one. Use another name.`
            : say`Your endpoint gets "${key}" from WhatsApp too, so this value is easily confused with it. Use another name.`,
        });
      }
    }
  },
});
