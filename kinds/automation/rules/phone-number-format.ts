import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import type { Report } from '../../../core/rules/rule.ts';
import { plural } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { updateAutomation } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { automationRule } from '../rule.ts';

const { min, max } = limits.automation.phoneNumberDigits;
const at = ['PhoneNumber'];

export default automationRule({
  title: 'A phone number is only digits, with the country code',
  severity: 'error',
  why: 'CAMS expects only digits: country code first, no plus sign, no spaces, no hyphens. A leading plus sign is only a warning, because nothing is published about it. Phone numbers have 7 to 15 digits.',
  sources: [updateAutomation],
  examples: {
    bad: [
      {
        text: '{"PhoneNumber": "86«-»130-0000-0000"}',
        message:
          'The phone number contains "-", but only digits are allowed. Write just the digits, with the country code.',
        fixed: '{"PhoneNumber": "8613000000000"}',
      },
      {
        text: '{"PhoneNumber": "«+»8613000000000"}',
        severity: 'warning',
        message:
          'The phone number starts with a plus sign, but CAMS expects only digits. Remove the plus sign and keep the country code.',
        fixed: '{"PhoneNumber": "8613000000000"}',
      },
      {
        text: '{"PhoneNumber": «"130000"»}',
        severity: 'warning',
        message: 'The phone number has 6 digits, but numbers with a country code have 7 to 15. Check the country code.',
      },
      {
        text: '{"PhoneNumber": «"8613000000000000"»}',
        severity: 'warning',
        message:
          'The phone number has 16 digits, but numbers with a country code have 7 to 15. Check the country code.',
      },
    ],
    good: ['{"PhoneNumber": "8613000000000"}', '{"PhoneNumber": "1300000"}', '{"PhoneNumber": "861300000000000"}'],
  },
  check({ provider, value }, report) {
    const number = provider === 'cams' ? stringAt(value, 'PhoneNumber') : undefined;
    if (number === undefined || isBlank(number)) return;
    const finding = otherCharacter(number) ?? plusSign(number) ?? wrongLength(number);
    if (finding) report(finding);
  },
});

function otherCharacter(number: string): Report | undefined {
  const found = /[^0-9+]|(?<!^)\+/u.exec(number);
  if (!found) return undefined;
  const digits = number.replaceAll(/[^0-9]/g, '');
  const shown = isBlank(found[0]) ? say`a space` : `"${found[0]}"`;
  return {
    at,
    span: { start: found.index, end: found.index + found[0].length },
    message: say`The phone number contains ${shown}, but only digits are allowed. Write just the digits, with the country code.`,
    ...(digits !== '' && { suggest: [{ title: say`Write ${shorten(digits)}`, edits: [{ set: at, value: digits }] }] }),
  };
}

function plusSign(number: string): Report | undefined {
  if (!number.startsWith('+')) return undefined;
  return {
    at,
    span: { start: 0, end: 1 },
    severity: 'warning',
    message: say`The phone number starts with a plus sign, but CAMS expects only digits. Remove the plus sign and keep the country code.`,
    ...(/\d/.test(number) && {
      fix: { title: say`Remove the plus sign`, edits: [{ splice: at, start: 0, end: 1, text: '' }] },
    }),
  };
}

function wrongLength({ length }: string): Report | undefined {
  if (length >= min && length <= max) return undefined;
  const digits = plural(length, 'digit', 'digits');
  const message = say`The phone number has ${digits}, but numbers with a country code have ${min} to ${max}. Check the country code.`;
  return { at, severity: 'warning', message };
}
