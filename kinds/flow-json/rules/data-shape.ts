import { isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { descriptionsOf } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The parts of data are described by objects',
  severity: 'error',
  why: 'properties is an object with a description for each part, items is one description, and required a list of names. Meta rejects anything else.',
  sources: [validatorFacts],
  codes: ['INVALID_SCREEN_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
          screen:
            '"data": {"person": {"type": "object", "properties": {«"name"»: ["string"]}, "__example__": {"name": "Ada"}}}, ',
        }),
        message: 'The description of name is an object, such as { "type": "string" }. Write it so.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
          screen:
            '"data": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "required": «"name"», "__example__": {"name": "Ada"}}}, ',
        }),
        message: 'required is a list of names. Write [ … ].',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
        screen:
          '"data": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "__example__": {"name": "Ada"}}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at } of descriptionsOf(flow)) {
      const { properties, required } = value;
      if (properties !== undefined && !isObject(properties)) {
        report({
          at: [...at, 'properties'],
          message: say`properties is an object with a description for each part: { "name": { "type": "string" } }. Write it so.`,
        });
      }
      if (isObject(properties)) {
        for (const name of Object.keys(properties)) {
          if (isObject(properties[name])) continue;
          report({
            at: [...at, 'properties', name],
            message: say`The description of ${shorten(name)} is an object, such as { "type": "string" }. Write it so.`,
          });
        }
      }
      if (required !== undefined && !Array.isArray(required)) {
        report({ at: [...at, 'required'], message: say`required is a list of names. Write [ … ].` });
      }
    }
  },
});
