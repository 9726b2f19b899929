import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { descriptionsOf } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A list says what its entries are',
  severity: 'error',
  finds: 'missing',
  why: 'Meta rejects data of the type array without items, in lists within lists too.',
  sources: [validatorFacts],
  codes: ['INVALID_SCREEN_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}', {
          screen: '"data": {«"plans"»: {"type": "array", "__example__": []}}, ',
        }),
        message: 'This list does not say what its entries are. Add "items" with their type.',
      },
    ],
    good: [
      onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}', {
        screen:
          '"data": {"plans": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": []}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at } of descriptionsOf(flow)) {
      if (value.type !== 'array' || isObject(value.items) || typeof value.items === 'boolean') continue;
      const items = { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } };
      report({
        at: value.items === undefined ? at : [...at, 'items'],
        message: say`This list does not say what its entries are. Add "items" with their type.`,
        suggest: [
          {
            title: say`Add items with id and title`,
            edits: [{ set: [...at, 'items'], value: items, ...('__example__' in value && { before: '__example__' }) }],
          },
        ],
      });
    }
  },
});
