import type { JsonObject } from '../../core/document/document.ts';
import { isObject } from '../../core/document/members.ts';
import type { Lookalike } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';

/** The names of Meta's properties in CAMS; what is not here has no place there. */
const names: Readonly<Record<string, string>> = {
  type: 'Type',
  format: 'Format',
  text: 'Text',
  url: 'Url',
  phone_number: 'PhoneNumber',
  flow_id: 'FlowId',
  navigate_screen: 'NavigateScreen',
  autofill_text: 'AutofillText',
  add_security_recommendation: 'AddSecretRecommendation',
  code_expiration_minutes: 'CodeExpirationMinutes',
};

/** A template as Meta's API has it: what it is, and the same as CAMS takes it. */
export function lookalike(value: JsonObject): Lookalike | undefined {
  if (!Array.isArray(value.components)) return undefined;
  return {
    message: say`This is a template in Meta’s format (components, language). CAMS uses other names: Components, Language, TemplateName. Convert it, and add CustSpaceId.`,
    suggest: [{ title: say`Convert to a CAMS template`, edits: [{ set: [], value: fromMeta(value) }] }],
  };
}

/** Its variables are named, and its samples are in Example. */
function fromMeta(value: JsonObject): JsonObject {
  const example: Record<string, string> = {};
  const components = (Array.isArray(value.components) ? value.components : []).filter(isObject);
  const { name, language, category } = value;
  const code = isObject(language) ? language.code : language;
  const converted = components.map((component) => partOf(component, example));
  return {
    ...(typeof name === 'string' && { TemplateName: name }),
    ...(typeof code === 'string' && { Language: code }),
    ...(typeof category === 'string' && { Category: category.toUpperCase() }),
    Components: converted,
    ...(Object.keys(example).length > 0 && { Example: example }),
  };
}

/** A component or a button. */
function partOf(part: JsonObject, example: Record<string, string>): JsonObject {
  const type = typeof part.type === 'string' ? part.type.toUpperCase() : undefined;
  const converted: JsonObject = {};
  const samples = samplesOf(part);
  for (const [name, value] of Object.entries(part)) {
    const proper = Object.hasOwn(names, name) ? names[name] : undefined;
    if (proper === 'Type' || proper === 'Format')
      converted[proper] = typeof value === 'string' ? value.toUpperCase() : value;
    else if (proper && typeof value === 'string')
      converted[proper] = named(value, samples, type === 'URL' ? 'url' : 'value', example);
    else if (proper) converted[proper] = value;
    else if (name === 'buttons' && Array.isArray(value)) {
      converted.Buttons = value.filter(isObject).map((button) => partOf(button, example));
    } else if (name === 'cards' && Array.isArray(value)) {
      converted.Cards = value.filter(isObject).map(({ components }) => ({
        CardComponents: (Array.isArray(components) ? components : [])
          .filter(isObject)
          .map((inner) => partOf(inner, example)),
      }));
    }
  }
  const [media] = isObject(part.example) && Array.isArray(part.example.header_handle) ? part.example.header_handle : [];
  if (typeof media === 'string') converted.Url = media;
  if (type === 'URL') converted.UrlType = /\$\(/.test(String(converted.Url)) ? 'dynamic' : 'static';
  if (type === 'COPY_CODE' && typeof part.example === 'string') converted.CouponCode = part.example;
  return converted;
}

/** Samples by number, or by name. */
function samplesOf({ example }: JsonObject): ReadonlyMap<string, string> {
  const samples = new Map<string, string>();
  const add = (key: string, value: unknown) => typeof value === 'string' && samples.set(key, value);
  const list = Array.isArray(example)
    ? example
    : isObject(example)
      ? (example.body_text ?? example.header_text)
      : undefined;
  const flat = Array.isArray(list) ? list.flat() : [];
  for (const [index, sample] of flat.entries()) add(String(index + 1), sample);
  const byName = isObject(example) ? (example.body_text_named_params ?? example.header_text_named_params) : undefined;
  for (const one of Array.isArray(byName) ? byName : []) if (isObject(one)) add(String(one.param_name), one.example);
  return samples;
}

/** `{{1}}` as `$(value1)`, with its sample. A name that another sample has gets a number of its own. */
function named(
  text: string,
  samples: ReadonlyMap<string, string>,
  prefix: string,
  example: Record<string, string>,
): string {
  return text.replaceAll(/\{\{\s*([\p{L}\p{N}_]{1,99})\s*\}\}/gu, (_, key: string) => {
    const sample = samples.get(key) ?? key;
    const base = /^\d+$/.test(key) ? `${prefix}${key}` : key;
    let name = base;
    for (let count = 2; Object.hasOwn(example, name) && example[name] !== sample; count++) name = `${base}_${count}`;
    example[name] = sample;
    return `$(${name})`;
  });
}
