import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { textsWithVariables } from '../shared/generated-texts.ts';

export default templateRule({
  title: 'A variable is named with letters, digits and underscores',
  severity: 'warning',
  why: 'CAMS names its variables like `couponCode` and maps them to Meta’s. Names with other signs are nowhere documented to work. A name that is only a number is taken, as far as is known, and noted as information.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withBody('Hello «$(first-name)», welcome to the shop.', { 'first-name': 'Ana' }),
        message:
          'The variable name "first-name" has signs that no documented name has. Use letters, digits and underscores, a letter first.',
      },
      {
        text: withBody('Hello «$(1)», welcome to the shop.', { '1': 'Ana' }),
        severity: 'info',
        message: 'A variable that is only a number says little to who fills it in. A name such as $(name) is clearer.',
      },
    ],
    good: [withBody('Hello $(firstName_2), welcome to the shop.', { firstName_2: 'Ana' })],
  },
  check(template, report) {
    for (const text of textsWithVariables(template)) {
      const { variables } = text;
      for (const { name, start, end } of variables) {
        // Signs that Meta refuses in a name are another rule's business.
        if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || /[#$%]/.test(name)) continue;
        const span = { start, end };
        if (/^\d+$/.test(name)) {
          const message = say`A variable that is only a number says little to who fills it in. A name such as $(name) is clearer.`;
          report({ at: text.at, span, severity: 'info', message });
        } else {
          const message = say`The variable name "${shorten(name)}" has signs that no documented name has. Use letters, digits and underscores, a letter first.`;
          report({ at: text.at, span, message });
        }
      }
    }
  },
});
