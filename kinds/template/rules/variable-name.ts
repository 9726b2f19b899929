import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { textsWithVariables } from '../shared/generated-texts.ts';

export default templateRule({
  title: 'A variable is named with letters, digits and underscores',
  severity: 'warning',
  why: 'CAMS names its variables like `couponCode` and maps them to Meta’s. No page says that names with other characters work. A name that is only a number is accepted, as far as is known, and reported as information.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withBody('Hello «$(first-name)», welcome to the shop.', { 'first-name': 'Ana' }),
        message:
          'The variable name "first-name" has characters that no documented name has. Use letters, digits and underscores, and start with a letter.',
      },
      {
        text: withBody('Hello «$(1)», welcome to the shop.', { '1': 'Ana' }),
        severity: 'info',
        message:
          'A variable name that is only a number tells little to whoever fills it in. A name such as $(name) is clearer.',
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
          const message = say`A variable name that is only a number tells little to whoever fills it in. A name such as $(name) is clearer.`;
          report({ at: text.at, span, severity: 'info', message });
        } else {
          const message = say`The variable name "${shorten(name)}" has characters that no documented name has. Use letters, digits and underscores, and start with a letter.`;
          report({ at: text.at, span, message });
        }
      }
    }
  },
});
