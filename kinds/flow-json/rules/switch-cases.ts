import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A Switch has a case, and each case a component',
  severity: 'error',
  why: 'Meta rejects a Switch that can show nothing.',
  sources: [errorsPage],
  codes: ['EMPTY_SWITCH_CASES'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Switch", "value": "${data.plan}", "cases": {}}', {
          screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ',
        }).replace('"cases"', '«"cases"»'),
        message: 'This Switch has no cases, so it shows nothing. Add one.',
      },
      {
        text: onScreen('{"type": "Switch", "value": "${data.plan}", "cases": {"plus": []}}', {
          screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ',
        })
          .replace('"plus"', '«"plus"»')
          .replace('«"plus"»}', '"plus"}')
          .replace('"plus": []', '«"plus"»: []'),
        message: 'This case shows nothing, and Meta rejects it. Add a component, or remove the case.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
        { screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'Switch')) {
      const { cases } = value;
      if (!isObject(cases)) continue;
      const place = [...at, 'cases'];
      if (Object.keys(cases).length === 0)
        report({ at: place, message: say`This Switch has no cases, so it shows nothing. Add one.` });
      for (const key of Object.keys(cases)) {
        const list = cases[key];
        if (Array.isArray(list) && list.length === 0)
          report({
            at: [...place, key],
            message: say`This case shows nothing, and Meta rejects it. Add a component, or remove the case.`,
          });
      }
    }
  },
});
