import type { Refusal } from './answer.ts';
import { bounds, parseJson } from './bounds.ts';

/** The parameters of an RPC request by name, from the query and the form body. */
export type Parameters = ReadonlyMap<string, string>;

/**
 * Reads query and form body; a parameter that is in both counts as the body has it. More parameters than any operation
 * has are a refusal, and are not read.
 */
export function readParameters(query: string, form: string): Parameters | Refusal {
  const parameters = new Map<string, string>();
  let left = bounds.parameters;
  for (const text of [query, form]) {
    left -= countOf(text);
    if (left < 0) {
      return { code: 'InvalidParameter', message: `The request has more than ${bounds.parameters} parameters.` };
    }
    for (const [name, value] of new URLSearchParams(text)) parameters.set(name, value);
  }
  return parameters;
}

/** Whether parameters were read, and not refused. */
export const areParameters = (read: Parameters | Refusal): read is Parameters => read instanceof Map;

function countOf(text: string): number {
  let count = text === '' ? 0 : 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) count++;
  return count;
}

/** The first of these parameters that is missing or empty, told as the gateway tells it. */
export function missingParameter(parameters: Parameters, names: readonly string[]): Refusal | null {
  const name = names.find((candidate) => (parameters.get(candidate) ?? '') === '');
  return name === undefined ? null : { code: `Missing${name}`, message: `${name} is mandatory for this action.` };
}

/** A parameter's JSON text as a value: `undefined` when the parameter was not sent, a refusal when it does not parse. */
export function jsonParameter(parameters: Parameters, name: string): { value: unknown } | Refusal {
  const text = parameters.get(name);
  if (text === undefined) return { value: undefined };
  const parsed = parseJson(text);
  if ('value' in parsed) return parsed;
  const what = parsed.problem === 'invalid' ? 'is not valid JSON' : `nests more than ${bounds.depth} levels deep`;
  return { code: `InvalidParameter.${name}`, message: `The parameter ${name} ${what}.` };
}

/** The part of a list that `Page` asks for: `{Index, Size}` as JSON text, the first 10 without it. */
export function pageOf(parameters: Parameters): { of<T>(list: readonly T[]): readonly T[] } | Refusal {
  const page = jsonParameter(parameters, 'Page');
  if ('code' in page) return page;
  const { Index: index, Size: size }: { Index?: unknown; Size?: unknown } = isRecord(page.value)
    ? page.value
    : { Index: 1, Size: 10 };
  const isFine = [index, size].every((value) => Number.isInteger(value) && Number(value) > 0) && Number(size) <= 100;
  if (!isFine) return { code: 'InvalidParameter.PageInvalid', message: 'Page is not valid.' };
  const start = (Number(index) - 1) * Number(size);
  return { of: (list) => list.slice(start, start + Number(size)) };
}

/** Whether a value is JSON's object. */
export function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A text's length as WhatsApp's limits are counted: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
