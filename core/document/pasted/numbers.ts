import { say } from '../../../l10n/texts.ts';
import { meets, type Pasted, type Place } from './place.ts';
import { overwrite, quoted } from './repairs.ts';

/** Numbers as other languages write them. */
export function numberAt({ text, code, offset, length }: Place): Pasted | undefined {
  const start = numberStart(text, offset);
  const whole = meets(text, start, /[+-]?[\dA-Za-z_.]+(?:,\d{3})*/)?.[0] ?? '';
  const span = { start, end: start + whole.length };
  const write = (value: string) => [overwrite(say`Write ${value}`, span, value)];
  if (!/\d/.test(whole) && !/^[+-]?(?:NaN|Infinity)$/.test(whole)) return undefined;
  const isNumberPlace =
    code === 'InvalidSymbol' || code === 'PropertyNameExpected' || code === 'ValueExpected' || code === 'CommaExpected';
  if (!isNumberPlace) return undefined;
  if (/^[+-]?(?:NaN|Infinity)$/.test(whole)) {
    return { span, message: say`JSON has no ${whole}. Write a number, or remove the property.` };
  }
  const positive = /^\+((?:0|[1-9]\d*)(?:\.\d+)?)$/.exec(whole)?.[1];
  if (positive !== undefined) {
    return {
      span,
      message: say`A JSON number has no plus sign. Write ${positive}, or put a phone number in double quotes.`,
      suggest: [...write(positive), ...write(JSON.stringify(whole))],
    };
  }
  if (/^[+-]?\.\d+$/.test(whole)) {
    const value = whole.replace('+', '').replace('.', '0.');
    return { span, message: say`A number cannot start with a decimal point. Write ${value}.`, suggest: write(value) };
  }
  if (/^0[xX][\da-fA-F]{1,12}$/.test(whole)) {
    const value = String(Number(whole));
    return { span, message: say`JSON has no hexadecimal numbers. Write ${value}.`, suggest: write(value) };
  }
  if (start < offset && /^\d+(?:_\d+)+$|^[1-9]\d{0,2}(?:,\d{3})+$/.test(whole)) {
    const value = whole.replaceAll(/[_,]/g, '');
    return {
      span,
      message: say`A JSON number has only digits, with nothing between them. Write ${value}.`,
      suggest: write(value),
    };
  }
  if (/^0\d+$/.test(whole)) {
    return {
      span,
      message: say`A number cannot start with 0. Put it in double quotes if it is a text.`,
      suggest: write(JSON.stringify(whole)),
    };
  }
  const isInNumber =
    start < offset && /\d/.test(text.slice(start, offset)) && /^[\d.\s-]*$/.test(text.slice(start, offset));
  if (!isInNumber) return undefined;
  return {
    span: { start, end: offset + length },
    message: say`This is not a valid JSON number. Put it in double quotes if it is a text.`,
    suggest: quoted(text, start),
  };
}

/** The start of the number that an offset is in, or right after. */
function numberStart(text: string, offset: number): number {
  let start = offset;
  const least = Math.max(0, offset - 40);
  while (start > least && /[\d.,_+\- ]/.test(text[start - 1] ?? '')) start--;
  while (start < offset && /[ ,]/.test(text[start] ?? '')) start++;
  return start;
}
