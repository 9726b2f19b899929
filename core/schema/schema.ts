/**
 * The part of JSON Schema draft-07 that our schemas use, plus the properties that editors read
 * (`markdownDescription`, `enumDescriptions`, `deprecationMessage`, `defaultSnippets`) and our own `x-rule` and
 * `x-limit`.
 */
export interface Schema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  markdownDescription?: string;
  deprecationMessage?: string;
  examples?: readonly unknown[];
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  const?: string;
  enum?: readonly string[];
  enumDescriptions?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  required?: readonly string[];
  properties?: { readonly [name: string]: Schema };
  additionalProperties?: Schema;
  definitions?: { readonly [name: string]: Schema };
  allOf?: readonly Schema[];
  if?: Schema;
  then?: Schema;
  'x-rule'?: RuleMap;
  /**
   * How many characters the text can have at most, or how many for each value of the property `Type` next to it. Rules
   * demand it, and the editor counts: `maxLength` would count in another way.
   */
  'x-limit'?: number | { readonly [type: string]: number };
}

/**
 * Which rule reports when a keyword fails; `false`: a code rule does, with information that the schema does not have.
 */
interface RuleMap {
  [keyword: string]: string | false | { readonly [property: string]: string | false };
}

/** A character that shows, as a pattern: neither whitespace nor one that is invisible, such as a zero-width space. */
export const visible = '[^\\p{White_Space}\\p{Default_Ignorable_Code_Point}]';

/** A text without a visible character, as a part of a pattern. */
export const blank = '[\\p{White_Space}\\p{Default_Ignorable_Code_Point}]*';

/** An id as a console shows it, under the rule that reports any other; an invisible one counts as missing. */
export const wholeId = (property: string, rule: string): Schema => ({
  properties: {
    [property]: {
      pattern: `^(${blank}|[^*\\p{White_Space}\\p{Default_Ignorable_Code_Point}]+)$`,
      'x-rule': { pattern: rule },
    },
  },
});

/** A condition on the properties of the same object, each of which must be present with one of the given values. */
export function when(conditions: { readonly [property: string]: string | readonly string[] }, then: Schema): Schema {
  const properties: Record<string, Schema> = {};
  for (const [property, value] of Object.entries(conditions)) {
    properties[property] = typeof value === 'string' ? { const: value } : { enum: value };
  }
  return { if: { properties, required: Object.keys(conditions) }, then };
}

/** Properties that must be there, each under its rule; `false`: a code rule reports it. */
export const present = (rules: { readonly [property: string]: string | false }): Schema => ({
  required: Object.keys(rules),
  // Ajv's strict mode wants to see what it requires.
  properties: Object.fromEntries(Object.keys(rules).map((property) => [property, {}])),
  'x-rule': { required: rules },
});

/**
 * Properties that must be there with a text that shows, each under its rule.
 */
export function filled(rules: { readonly [property: string]: string | false }): Schema {
  const properties: Record<string, Schema> = {};
  for (const [property, rule] of Object.entries(rules)) {
    properties[property] = { pattern: visible, 'x-rule': { pattern: rule } };
  }
  return { ...present(rules), properties };
}

/** A text property. */
export const text = (description: string, ...examples: string[]): Schema => ({
  type: 'string',
  description,
  ...(examples.length > 0 ? { examples } : {}),
});

/** A text with at most so many characters. */
export const limitedText = (
  limit: NonNullable<Schema['x-limit']>,
  description: string,
  ...examples: string[]
): Schema => ({
  ...text(description, ...examples),
  'x-limit': limit,
});

/** A boolean property. */
export const flag = (description: string): Schema => ({ type: 'boolean', description });

/** A property with a closed list of values, each with its meaning; the rule reports any other value. */
export function oneOfValues(description: string, values: { readonly [value: string]: string }, rule: string): Schema {
  return {
    type: 'string',
    description,
    enum: Object.keys(values),
    enumDescriptions: Object.values(values),
    'x-rule': { enum: rule },
  };
}
