import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { isDynamic } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default schemaRule({
  title: 'terminal, success and refresh_on_back are true or false',
  severity: 'error',
  why: 'These are read before the flow runs, so neither a reference nor a text in quotes can be here.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_TYPE'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"terminal": true', '"terminal": «"true"»'),
        message: 'terminal must be true or false, but this is a text. Write true or false, without quotes.',
        fixed: onScreen(''),
      },
      {
        text: onScreen('', { screen: '"success": «"${data.ok}"», ' }),
        message: 'success cannot be a reference: it is read before the flow runs. Write true or false.',
      },
    ],
    good: [onScreen('', { screen: '"success": true, ' })],
  },
  explain: (failure) => {
    const { at, value } = failure;
    if (isDynamic(value))
      return {
        message: say`${String(at.at(-1))} cannot be a reference: it is read before the flow runs. Write true or false.`,
      };
    return typeFailure(failure);
  },
});
