import { say } from '../../../l10n/texts.ts';
import { actionKinds } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Only open_url has a url',
  severity: 'error',
  why: 'Only open_url opens a web page. Meta rejects url in any other action.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}, «"url"»: "https://www.example.com"}}',
        }),
        message: 'complete opens no web page, and Meta rejects "url" here. Remove it.',
        fixed: onScreen(''),
      },
    ],
    good: [onScreen('')],
  },
  check({ actions }, report) {
    for (const { value, at, name } of actions) {
      if (
        name === undefined ||
        name === 'open_url' ||
        !Object.hasOwn(actionKinds, name) ||
        !Object.hasOwn(value, 'url')
      )
        continue;
      report({
        at: [...at, 'url'],
        onKey: true,
        message: say`${name} opens no web page, and Meta rejects "url" here. Remove it.`,
        suggest: [{ title: say`Remove url`, edits: [{ remove: [...at, 'url'] }] }],
      });
    }
  },
});
