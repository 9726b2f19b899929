import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../core/schema/schema.ts';
import { kinds } from '../../kinds/index.ts';
import { publishedSchemas } from '../../scripts/generate/schemas.ts';

/**
 * The request models of the official SDK on npm, as a second opinion on our schemas: the same members of the same
 * types. They name no enumerations, and UpdateConversationalAutomation is younger than the newest of them.
 */
const sdk = createRequire(import.meta.url)('@alicloud/cams20200606');

interface Model {
  names(): { [property: string]: string };
  types(): { [property: string]: ModelType };
}
type ModelType = string | Model | { type: 'array'; itemType: ModelType } | { type: 'map'; valueType: ModelType };

const models: readonly [operation: string, schema: string, model: Model][] = [
  ['ModifyChatappTemplate', 'cams-template.schema.json', sdk.ModifyChatappTemplateRequest],
  ['ModifyFlow', 'cams-flow.schema.json', sdk.ModifyFlowRequest],
];

/** Where we differ, and why. A difference that is gone has to go from here too. */
const differences: { readonly [operation: string]: { readonly [difference: string]: string } } = {
  ModifyChatappTemplate: {
    'CategoryChangePaused: only in the schema': 'In the SDK for Go of 2026-07, which is newer than the one on npm.',
    'Components[].Buttons[].SupportedApps: only in the schema':
      'On the page of the operation, where it replaces PackageName and SignatureHash.',
    'ProductSetId: only in the schema': 'In the SDK for Java, which is newer than the one on npm.',
  },
  ModifyFlow: {
    '$flowJson: only in the schema': 'It names the file with the screens, and is never sent.',
    'EndpointUri: only in the schema': 'In the SDK for Go of 2026-07, which is newer than the one on npm.',
  },
};

const isModel = (type: ModelType): type is Model => typeof type === 'function';

/** What differs between a model and a schema, as `Components[].Buttons[].Text: only in the schema`. */
function compare(type: ModelType, schema: Schema, root: Schema, at: string): string[] {
  const node = (schema.$ref && root.definitions?.[schema.$ref.slice('#/definitions/'.length)]) || schema;
  if (isModel(type)) {
    const names = Object.entries(type.names());
    const known = new Map(names.map(([property, name]) => [name, type.types()[property] ?? 'any']));
    const ours = new Map(Object.entries(node.properties ?? {}).filter(([name]) => name !== '$schema'));
    return [...new Set([...known.keys(), ...ours.keys()])].sort().flatMap((name) => {
      const place = at === '' ? name : `${at}.${name}`;
      const [theirs, mine] = [known.get(name), ours.get(name)];
      if (theirs === undefined) return [`${place}: only in the schema`];
      if (mine === undefined) return [`${place}: only in the SDK`];
      return compare(theirs, mine, root, place);
    });
  }
  if (typeof type === 'object' && type.type === 'array') {
    if (node.type !== 'array' || !node.items) return [`${at}: a list in the SDK, ${node.type} in the schema`];
    return compare(type.itemType, node.items, root, `${at}[]`);
  }
  if (typeof type === 'object') {
    if (node.type !== 'object') return [`${at}: a map in the SDK, ${node.type} in the schema`];
    return compare(type.valueType, node.additionalProperties ?? {}, root, `${at}{}`);
  }
  const same = type === 'number' || type === 'long' ? 'integer' : type;
  return node.type === same ? [] : [`${at}: ${type} in the SDK, ${node.type} in the schema`];
}

describe.each(models)('%s', (operation, file, model) => {
  test('has the members and types of the official SDK, but for what is listed here', () => {
    const schema = publishedSchemas(kinds)[file];
    if (!schema) throw new Error(`There is no schema ${file}.`);
    expect(compare(model, schema, schema, '')).toEqual(Object.keys(differences[operation] ?? {}));
  });
});
