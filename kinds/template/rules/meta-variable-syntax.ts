import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { writtenTexts } from '../shared/generated-texts.ts';

const braced = /\{\{([^{}]{0,99})\}\}/g;

export default templateRule({
  title: 'Variables are written as CAMS writes them',
  severity: 'error',
  why: 'Meta writes `{{1}}` or `{{name}}`, CAMS writes `$(name)`. A text with `{{1}}` is rejected (`InvalidParameter.MessageInvalid`). Other words in such braces are not variables: the message shows them as is, which is a warning.',
  sources: [camsErrorCodes],
  examples: {
    bad: [
      {
        text: withBody('Hello «{{1}}», welcome to the shop.'),
        message:
          '{{1}} is how Meta writes a variable; CAMS rejects it (InvalidParameter.MessageInvalid). Write $(name).',
        fixed: withBody('Hello $(value1), welcome to the shop.', { value1: 'value1' }),
      },
      {
        text: withBody('Hello «{{first_name}}», welcome to the shop.', { first_name: 'Ana' }),
        severity: 'warning',
        message:
          '{{first_name}} is how Meta writes a variable; CAMS sends it to the customer as is. Write $(first_name).',
        fixed: withBody('Hello $(first_name), welcome to the shop.', { first_name: 'Ana' }),
      },
      {
        text: withBody('Hello «{{user.name}}», welcome to the shop.', { user_name: 'Ana' }),
        severity: 'warning',
        message:
          '{{user.name}} is how Meta writes a variable; CAMS sends it to the customer as is. Write $(user_name).',
        fixed: withBody('Hello $(user_name), welcome to the shop.', { user_name: 'Ana' }),
      },
    ],
    good: [withBody('Hello $(name), welcome to the shop.', { name: 'Ana' })],
  },
  check(template, report) {
    for (const text of writtenTexts(template)) {
      const { value } = text;
      if (!value.includes('{{')) continue;
      const { at } = text;
      for (const match of value.matchAll(braced)) {
        const name = match[1]?.trim() ?? '';
        const span = { start: match.index, end: match.index + match[0].length };
        const isNumber = /^\d+$/.test(name);
        const proper = isNumber ? `value${name}` : name.replaceAll(/[^\p{L}\p{N}_]+/gu, '_');
        const isName = /[\p{L}\p{N}]/u.test(proper);
        const write = { splice: at, ...span, text: `$(${proper})` };
        const title = say`Write $(${proper})`;
        report({
          at,
          span,
          ...(!isNumber && { severity: 'warning' }),
          message: isNumber
            ? say`${shorten(match[0])} is how Meta writes a variable; CAMS rejects it (InvalidParameter.MessageInvalid). Write $(name).`
            : say`${shorten(match[0])} is how Meta writes a variable; CAMS sends it to the customer as is. Write $(${isName ? shorten(proper) : 'name'}).`,
          // A variable needs a sample, which only a person can choose well.
          ...(!isName
            ? {}
            : template.samples.has(proper)
              ? { fix: { title, edits: [write] } }
              : { suggest: [{ title, edits: [write, { set: ['Example', proper], value: proper }] }] }),
        });
      }
    }
  },
});
