import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Before version 4.0, components do not read fields',
  severity: 'error',
  why: 'Until version 4.0, ${form.name} is only possible in the payload of an action.',
  sources: [flowJsonPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "n", "label": "Name"}, {"type": "TextBody", "text": "«${form.n}»"}]}',
          { version: '3.1' },
        ),
        message: 'Before version 4.0, only the payload of an action can read a field. Raise the version, or use data.',
        settings: oldVersion,
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name"}, {"type": "TextBody", "text": "${form.n}"}')],
  },
  check(flow, report) {
    if (flow.isSince('4.0')) return;
    for (const { reference, dynamic } of placedReferences(flow)) {
      if (reference.scope !== 'form' || reference.screen !== undefined || dynamic.payloadOf) continue;
      report({
        at: dynamic.at,
        span: { start: reference.start, end: reference.end },
        message: say`Before version 4.0, only the payload of an action can read a field. Raise the version, or use data.`,
      });
    }
  },
});
