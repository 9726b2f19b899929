import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { validatorFacts } from '../versions.ts';

const firstScreen = {
  id: 'START',
  title: 'Welcome',
  terminal: true,
  layout: {
    type: 'SingleColumnLayout',
    children: [{ type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } }],
  },
};
export default schemaRule({
  title: 'A flow has at least one screen',
  severity: 'error',
  finds: 'missing',
  why: 'Screens are what the customer sees. Meta rejects a flow without any.',
  sources: [validatorFacts],
  codes: ['MIN_ITEMS_REQUIRED', 'MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: '«{»"version": "7.3", "routing_model": {}}',
        message: 'The flow has no screens, so there is nothing to show. Add at least one.',
        whole: true,
      },
      { text: '{«"screens"»: []}', message: 'The flow has no screens, so there is nothing to show. Add at least one.' },
    ],
    good: ['{"version": "7.3"}'],
  },
  explain: (failure) =>
    fillIn(failure, say`The flow has no screens, so there is nothing to show. Add at least one.`, [firstScreen]),
});
