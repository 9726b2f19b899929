import { entryOf } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import type { ParsedExpression } from '../expressions/parse.ts';
import { typeOf, typeOfReference, type ValueType } from '../expressions/types.ts';
import type { FlowJson, Screen } from '../model.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { inWords } from '../shared/typeWords.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

const wanted: Readonly<Partial<Record<string, readonly ValueType[]>>> = {
  text: ['string'],
  texts: ['string', 'array'],
  flag: ['boolean'],
  number: ['number'],
  integer: ['number'],
  list: ['array'],
  object: ['object'],
};

function expressionType(flow: FlowJson, screen: Screen, parsed: ParsedExpression | undefined): ValueType | undefined {
  return parsed && 'root' in parsed ? typeOf(flow, screen, parsed.root) : undefined;
}
export default flowJsonRule({
  title: 'A reference has the type that the property needs',
  severity: 'error',
  why: 'Meta compares the type of what a reference reads with the type of the property, and rejects the flow where they differ.',
  sources: [errorsPage, validatorFacts],
  codes: ['INVALID_TYPE', 'INVALID_SCREEN_DYNAMIC_DATA', 'INVALID_TEXT_DYNAMIC_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", "visible": «"${data.name}"»}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message: 'visible needs true or false, but this is a text. Use a reference of the right type.',
      },
      {
        text: onScreen(
          '{"type": "OptIn", "name": "ok", "label": "I agree"}, {"type": "TextBody", "text": «"${form.ok}"»}',
        ),
        message: 'text needs a text, but this is true or false. Use a reference of the right type.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "Hello", "visible": "${data.isNew}"}', {
        screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { at, read, screen, component, property, isWhole } of flow.dynamics) {
      const spec = component?.spec && entryOf(component.spec.properties, property);
      if (!isWhole || !spec || spec.isLiteral || (read.is !== 'binding' && read.is !== 'expression')) continue;
      // The condition and value of If and Switch have rules of their own.
      if (component?.type === 'If' || component?.type === 'Switch') continue;
      const wants = wanted[spec.type];
      if (!wants) continue;
      const is =
        read.is === 'binding'
          ? typeOfReference(flow, screen, read.references[0])
          : expressionType(flow, screen, read.parsed);
      if (is === undefined || wants.includes(is)) continue;
      report({
        at,
        message: say`${property} needs ${inWords(wants[0])}, but this is ${inWords(is)}. Use a reference of the right type.`,
      });
    }
  },
});
