import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const minutes = (value: string) =>
  withCode(copyCode, `{"Type": "BODY"}, {"Type": "FOOTER", "CodeExpirationMinutes": ${value}}`);
const rangeMessage = say`A code can be valid for 1 to 90 minutes. Write a whole number in that range.`;
const typeMessage = say`CodeExpirationMinutes must be a whole number of minutes, without quotes. Write a number from 1 to 90.`;
const { min, max } = limits.template.codeExpirationMinutes;

export default schemaRule({
  title: 'A code is valid for 1 to 90 minutes',
  severity: 'error',
  why: 'The footer says how long the code is valid; Meta accepts 1 to 90 minutes.',
  sources: [metaAuthentication, modifyChatappTemplate],
  examples: {
    bad: [
      { text: minutes('«91»'), message: rangeMessage, fixed: minutes('90') },
      { text: minutes('«"5"»'), message: typeMessage, fixed: minutes('5') },
      { text: minutes('«null»'), message: typeMessage },
    ],
    good: [minutes('10'), minutes('1'), minutes('90')],
  },
  explain({ at, value, keyword }) {
    const message = keyword === 'type' ? typeMessage : rangeMessage;
    const number = Number(value);
    if (!Number.isFinite(number) || typeof value === 'boolean' || value === null) return { message };
    const nearest = Math.min(max, Math.max(min, Math.round(number)));
    return { message, suggest: [{ title: say`Write ${nearest}`, edits: [{ set: at, value: nearest }] }] };
  },
});
