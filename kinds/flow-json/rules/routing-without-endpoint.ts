import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A flow without an endpoint needs no routing_model',
  severity: 'info',
  why: 'Its routes follow from its actions. A declared routing_model is checked all the same, and has to fit.',
  sources: [flowJsonPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen('', { top: '«"routing_model"»: {"START": []}, ' }),
        message: 'This flow has no endpoint, so its routes follow from its actions. routing_model is not needed.',
        fixed: onScreen(''),
      },
    ],
    good: [onScreen('')],
  },
  check(flow, report) {
    if (flow.hasEndpoint || flow.value.routing_model === undefined || flow.screens.length === 0) return;
    if (flow.actions.some(({ name }) => name === 'data_exchange')) return;
    report({
      at: ['routing_model'],
      onKey: true,
      message: say`This flow has no endpoint, so its routes follow from its actions. routing_model is not needed.`,
      suggest: [{ title: say`Remove routing_model`, edits: [{ remove: ['routing_model'] }] }],
    });
  },
});
