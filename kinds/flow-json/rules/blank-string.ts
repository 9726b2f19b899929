import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenProperties } from '../shared/properties.ts';
import { changesPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Texts have something to show',
  severity: 'error',
  finds: 'empty',
  why: 'Since version 6.0, Meta rejects texts without a visible character. Leave the property out instead.',
  sources: [changesPage],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": «" "»}'),
        message: 'text has nothing to show, and Meta rejects empty texts. Write one.',
      },
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "helper-text": «""»}'),
        message: 'helper-text has nothing to show, and Meta rejects empty texts. Write one, or remove helper-text.',
        fixed: onScreen('{"type": "TextInput", "name": "n", "label": "Name"}'),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "helper-text": "As in your passport"}')],
  },
  check(flow, report) {
    if (!flow.isSince('6.0')) return;
    for (const { name, spec, value, at } of givenProperties(flow)) {
      if (typeof value !== 'string' || !isBlank(value) || name === 'name' || name === 'init-value') continue;
      if (spec.values || !['text', 'texts', 'per-date'].includes(spec.type)) continue;
      report({
        at,
        message: spec.isRequired
          ? say`${name} has nothing to show, and Meta rejects empty texts. Write one.`
          : say`${name} has nothing to show, and Meta rejects empty texts. Write one, or remove ${name}.`,
        ...(!spec.isRequired && { suggest: [{ title: say`Remove ${name}`, edits: [{ remove: at }] }] }),
      });
    }
  },
});
