import type { Refusal } from './answer.ts';
import { isRecord, lengthOf } from './parameters.ts';

const TYPES = ['BODY', 'HEADER', 'FOOTER', 'BUTTONS', 'CAROUSEL', 'LIMITED_TIME_OFFER'];
const BUTTON_TYPES = [
  'PHONE_NUMBER',
  'URL',
  'QUICK_REPLY',
  'COPY_CODE',
  'ONE_TAP',
  'ZERO_TAP',
  'MPM',
  'CATALOG',
  'FLOW',
];
const LONGEST: { readonly [type: string]: number } = { BODY: 1024, HEADER: 60, FOOTER: 60 };

type Fields = { readonly [name: string]: unknown };

/**
 * A few of the things for which the provider refuses a template, with its codes: enough for the sandbox to be a check
 * of its own, and only what the operation's pages state without doubt.
 */
export function templateRefusal(components: unknown): Refusal | null {
  if (!Array.isArray(components) || components.length === 0) {
    return { code: 'InvalidParameter.ContentNotEmpty', message: 'Components must be a list that is not empty.' };
  }
  const seen = new Set<string>();
  for (const component of components) {
    if (!isRecord(component) || typeof component.Type !== 'string' || !TYPES.includes(component.Type)) {
      return { code: 'InvalidParameter.MessageTypeNotEmpty', message: 'A component has no valid Type.' };
    }
    if (seen.has(component.Type)) {
      return { code: 'InvalidParameter.CreateError', message: `There is more than one ${component.Type}.` };
    }
    seen.add(component.Type);
    const refusal = componentRefusal(component.Type, component);
    if (refusal !== null) return refusal;
  }
  return seen.has('BODY') ? null : { code: 'InvalidParameter.ContentNotEmpty', message: 'There is no BODY.' };
}

function componentRefusal(type: string, component: Fields): Refusal | null {
  const text = typeof component.Text === 'string' ? component.Text : '';
  const { count: variables, shortened } = variablesOf(text);
  if (/\{\{\d+\}\}/.test(text)) {
    return { code: 'InvalidParameter.MessageInvalid', message: 'A text has {{number}}; variables are $(name).' };
  }
  // WhatsApp counts a short {{n}} where CAMS has $(name): a text is refused when it is too long even so.
  if (lengthOf(shortened) > (LONGEST[type] ?? Number.POSITIVE_INFINITY)) {
    return {
      code: 'InvalidParameter.CreateError',
      message: `error_subcode 2388040: the ${type} is longer than ${LONGEST[type]} characters.`,
    };
  }
  if (type === 'FOOTER' && variables > 0) {
    return { code: 'InvalidParameter.FooterHaveVariable', message: 'The footer has a variable.' };
  }
  if (type === 'HEADER' && variables > 1) {
    return { code: 'InvalidParameter.HeaderMoreVarable', message: 'The header has more than one variable.' };
  }
  if (type === 'HEADER' && !['TEXT', 'IMAGE', 'DOCUMENT', 'VIDEO', 'LOCATION'].includes(String(component.Format))) {
    return { code: 'InvalidParameter.HeaderTypeNotSupport', message: 'The Format of the header is not supported.' };
  }
  return type === 'BUTTONS' ? buttonsRefusal(component.Buttons) : null;
}

/**
 * How many variables a text has, and the text with `{{1}}` in the place of each. Of brackets that are never closed a
 * regular expression would look at the rest of the text for each one.
 */
function variablesOf(text: string): { count: number; shortened: string } {
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf('$('); start >= 0; start = text.indexOf('$(', from)) {
    const end = text.indexOf(')', start);
    if (end < 0) break;
    parts.push(text.slice(from, start));
    from = end + 1;
  }
  return { count: parts.length, shortened: [...parts, text.slice(from)].join('{{1}}') };
}

function buttonsRefusal(buttons: unknown): Refusal | null {
  const format = (message: string): Refusal => ({
    code: 'InvalidParameter.CreateError',
    message: `error_subcode 2388060: ${message}`,
  });
  if (!Array.isArray(buttons) || buttons.length === 0) return format('there are no buttons.');
  if (buttons.length > 10) return format('there are more than 10 buttons.');

  const types: string[] = [];
  for (const button of buttons) {
    if (!isRecord(button) || typeof button.Type !== 'string' || !BUTTON_TYPES.includes(button.Type)) {
      return format('a button has no valid Type.');
    }
    types.push(button.Type);
    if (typeof button.Text === 'string' && variablesOf(button.Text).count > 0) {
      return { code: 'InvalidParameter.ButtonTextHaveVariable', message: 'The text of a button has a variable.' };
    }
    if (typeof button.Url === 'string' && variablesOf(button.Url).count > 1) {
      return { code: 'InvalidParameter.UrlMoreVarable', message: 'The URL of a button has more than one variable.' };
    }
  }
  const count = (type: string): number => types.filter((candidate) => candidate === type).length;
  if (count('PHONE_NUMBER') > 1) return format('there is more than one PHONE_NUMBER button.');
  if (count('URL') > 2) return format('there are more than two URL buttons.');
  const changes = types.filter((type, index) => {
    const before = types[index - 1];
    return before !== undefined && (type === 'QUICK_REPLY') !== (before === 'QUICK_REPLY');
  });
  if (changes.length > 1) return format('QUICK_REPLY buttons are between other buttons.');
  return null;
}
