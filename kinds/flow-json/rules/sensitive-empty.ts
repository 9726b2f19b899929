import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'A list of sensitive fields names at least one',
  severity: 'error',
  why: 'An empty list says nothing, and Meta rejects it.',
  sources: [validatorFacts],
  codes: ['MIN_ITEMS_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen('', { screen: '«"sensitive"»: [], ' }),
        message:
          'This list names no fields, and Meta rejects an empty one. Name the fields whose values are not to be shown, or remove it.',
        fixed: onScreen(''),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "pin", "label": "PIN"}', { screen: '"sensitive": ["pin"], ' })],
  },
  explain: ({ at }) => ({
    message: say`This list names no fields, and Meta rejects an empty one. Name the fields whose values are not to be shown, or remove it.`,
    suggest: [{ title: say`Remove sensitive`, edits: [{ remove: at }] }],
  }),
});
