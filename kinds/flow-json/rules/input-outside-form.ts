import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { formAround, isAvailable } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Before version 4.0, fields are in a Form',
  severity: 'error',
  why: 'Until version 4.0, Meta accepts fields only in a Form.',
  sources: [errorsPage],
  codes: ['COMPONENTS_OUTSIDE_FORM'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": «"TextInput"», "name": "n", "label": "Name"}', { version: '3.1' }),
        message: 'Before version 4.0, TextInput has to be in a Form. Put it into one, or raise the version.',
        settings: oldVersion,
      },
    ],
    good: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name"}', { version: '4.0' }),
        settings: oldVersion,
      },
    ],
  },
  check(flow, report) {
    if (flow.isSince('4.0')) return;
    for (const component of flow.components) {
      if (!component.spec?.oldInForm || !isAvailable(flow, component) || formAround(component)) continue;
      report({
        at: [...component.at, 'type'],
        message: say`Before version 4.0, ${component.type} has to be in a Form. Put it into one, or raise the version.`,
      });
    }
  },
});
