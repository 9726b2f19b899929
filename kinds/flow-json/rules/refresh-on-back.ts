import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, withEndpoint } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A screen that is refreshed has an endpoint',
  severity: 'error',
  why: 'refresh_on_back asks your endpoint for the screen again when the customer comes back. Without data_api_version there is none to ask.',
  sources: [flowJsonPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen('', { screen: '"refresh_on_back": «true», ' }),
        message:
          'refresh_on_back asks your endpoint, but this flow has none: data_api_version is missing. Remove it, or add data_api_version.',
      },
    ],
    good: [withEndpoint('', { screen: '"refresh_on_back": true, ' })],
  },
  check({ screens, hasEndpoint, actions }, report) {
    // Where an action asks the endpoint too, that is said there.
    if (hasEndpoint || actions.some(({ name }) => name === 'data_exchange')) return;
    for (const { value, at } of screens) {
      if (value.refresh_on_back !== true) continue;
      report({
        at: [...at, 'refresh_on_back'],
        message: say`refresh_on_back asks your endpoint, but this flow has none: data_api_version is missing. Remove it, or add data_api_version.`,
        suggest: [{ title: say`Remove refresh_on_back`, edits: [{ remove: [...at, 'refresh_on_back'] }] }],
      });
    }
  },
});
