import { unknownValue } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { typeNamed } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { descriptionsOf } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage, flowJsonPage } from '../versions.ts';

const types = ['string', 'number', 'boolean', 'object', 'array'];
export default flowJsonRule({
  title: 'Data has a type that Meta knows',
  severity: 'error',
  why: 'The types are string, number, boolean, object and array. integer works too, although Meta’s page does not list it.',
  sources: [errorsPage, flowJsonPage],
  codes: ['INVALID_TYPE_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {"name": {"type": «"text"», "__example__": "Ada"}}, ',
        }),
        message: 'There is no type "text" for data. Write one of string, number, boolean, object, array.',
      },
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "max-chars": "${data.most}"}', {
          screen: '"data": {"most": {"type": «"integer"», "__example__": 5}}, ',
        }),
        message: 'integer works, but Meta’s page does not list it. number is sure to work.',
        severity: 'info',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at } of descriptionsOf(flow)) {
      const { type } = value;
      if (typeof type !== 'string' || (typeNamed(type) !== undefined && type !== 'integer')) continue;
      const place = [...at, 'type'];
      if (type === 'integer') {
        report({
          at: place,
          severity: 'info',
          message: say`integer works, but Meta’s page does not list it. number is sure to work.`,
        });
        continue;
      }
      report({
        at: place,
        ...unknownValue({ at: place, value: type }, types, (given) => say`There is no type "${given}" for data.`),
      });
    }
  },
});
