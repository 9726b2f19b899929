import type { JsonObject } from '../../core/document/document.ts';
import {
  actionKinds,
  type ComponentSpec,
  componentTypes,
  entryProperties,
  navigationParts,
  type Property,
} from './components.ts';
import limits from './limits.json' with { type: 'json' };
import { toVersion, versions } from './versions.ts';

/**
 * One JSON Schema for each version of Flow JSON, for tools that know nothing of our rules: what a component is, has and
 * needs in that version. They are closed, as Meta's validator is: an unknown property is an error.
 */
export default Object.fromEntries(
  versions.map(({ version }) => [`flow-json-${version}.schema.json`, schemaOf(version)]),
) satisfies Readonly<Record<string, JsonObject>>;

function schemaOf(version: string): JsonObject {
  const isSince = (since: string) => (toVersion(version) ?? 0) >= (toVersion(since) ?? 0);
  const known = Object.entries(componentTypes).filter(([, { since }]) => isSince(since));
  // A reference, and since 6.0 an expression in back-ticks.
  const dynamic = isSince('6.0') ? '^(\\$\\{[^}]+\\}|`[\\s\\S]*`)$' : '^\\$\\{[^}]+\\}$';

  const orDynamic = (type: string, more: JsonObject = {}): JsonObject => ({
    type: [type, 'string'],
    pattern: dynamic,
    ...more,
  });
  const closed = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  });

  const entry = (sort: 'option' | 'chip' | 'navigation' | 'image'): JsonObject => {
    const visual = ['image', 'alt-text', 'color'];
    const names = entryProperties[sort].known.filter(
      (name) =>
        (!visual.includes(name) || sort === 'image' || isSince('5.0')) && (!name.startsWith('on-') || isSince('6.0')),
    );
    const one = (name: string): JsonObject => {
      if (name.startsWith('on-')) return { $ref: '#/definitions/action' };
      if (name === 'enabled') return orDynamic('boolean');
      if (name === 'main-content') return textsOf(Object.keys(navigationParts['main-content']), ['title']);
      if (name === 'start') return textsOf(['image', 'alt-text'], ['image']);
      if (name === 'end') {
        const end = textsOf(Object.keys(navigationParts.end));
        return { type: ['object', 'array'], ...end, items: end, maxItems: limits.endParts };
      }
      if (name === 'tags') return { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: limits.tags };
      return { type: 'string' };
    };
    return closed(Object.fromEntries(names.map((name) => [name, one(name)])), entryProperties[sort].required);
  };
  const textsOf = (names: readonly string[], required: readonly string[] = []) =>
    closed(Object.fromEntries(names.map((name) => [name, { type: 'string' }])), required);

  const property = ({ type, what, values, isLiteral, entries, minimum, maximum }: Property): JsonObject => {
    const described = { description: what };
    const range = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
    const literal = (type: string, more: JsonObject = {}) =>
      isLiteral ? { type, ...described, ...more } : { ...orDynamic(type, more), ...described };
    switch (type) {
      case 'text':
        // An enumeration that takes references is checked by rules.
        return { type: 'string', ...described, ...(values && isLiteral && { enum: Object.keys(values) }) };
      case 'texts':
        return { type: isSince('5.1') ? ['string', 'array'] : 'string', ...described, items: { type: 'string' } };
      case 'flag':
        return literal('boolean');
      case 'number':
      case 'integer':
        return literal(type, range);
      case 'list': {
        const isOfObjects =
          entries === 'option' || entries === 'chip' || entries === 'navigation' || entries === 'image';
        const counts = {
          ...(minimum !== undefined && { minItems: minimum }),
          ...(maximum !== undefined && { maxItems: maximum }),
        };
        return literal('array', { items: isOfObjects ? entry(entries) : { type: 'string' }, ...counts });
      }
      case 'object':
        return literal('object');
      case 'action':
        return { $ref: '#/definitions/action' };
      case 'components':
        return { type: 'array', ...described, items: { $ref: '#/definitions/component' } };
      case 'cases':
        return {
          ...{ type: 'object', ...described, minProperties: 1 },
          additionalProperties: { type: 'array', items: { $ref: '#/definitions/component' }, minItems: 1 },
        };
      case 'per-date':
        return { type: ['string', 'object'], ...described };
      default:
        return described;
    }
  };

  // A comparison needs no back-ticks there.
  const condition = ({ what }: Property): JsonObject => ({
    type: isSince('6.0') ? ['boolean', 'string'] : 'string',
    description: what,
  });

  const component = (type: string, { what, properties }: ComponentSpec): JsonObject => {
    const here = Object.entries(properties).filter(([, { since }]) => since === undefined || isSince(since));
    const required = here.filter(
      ([, { isRequired, requiredSince }]) => isRequired || (requiredSince !== undefined && isSince(requiredSince)),
    );
    return {
      description: what,
      ...closed(
        {
          type: { const: type },
          ...Object.fromEntries(
            here.map(([name, one]) => [name, name === 'condition' ? condition(one) : property(one)]),
          ),
        },
        ['type', ...required.map(([name]) => name)],
      ),
    };
  };

  const actions = Object.entries(actionKinds).filter(([, { since }]) => isSince(since));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:chatapp:flow-json-${version}`,
    title: `Flow JSON ${version}`,
    description: `The screens of a WhatsApp flow, as version ${version} of Flow JSON has them.`,
    ...closed(
      {
        version: { const: version },
        data_api_version: { type: 'string' },
        routing_model: {
          type: 'object',
          additionalProperties: { type: 'array', items: { type: 'string' }, maxItems: limits.routes },
        },
        ...(!isSince('3.0') && { data_channel_uri: { type: 'string' } }),
        screens: { type: 'array', items: { $ref: '#/definitions/screen' }, minItems: 1, maxItems: limits.screens },
      },
      ['version', 'screens'],
    ),
    definitions: {
      screen: closed(
        {
          id: { type: 'string', pattern: isSince('7.0') ? '^(?!_+$)[A-Za-z_]+$' : '^[A-Za-z_,]+$' },
          title: { type: 'string', minLength: 1 },
          terminal: { type: 'boolean' },
          ...(isSince('3.1') && { success: { type: 'boolean' } }),
          refresh_on_back: { type: 'boolean' },
          data: {
            type: 'object',
            properties: { required: { type: 'array', items: { type: 'string' } } },
            additionalProperties: { type: 'object', required: ['type', '__example__'] },
          },
          ...(isSince('5.1') && { sensitive: { type: 'array', items: { type: 'string' }, minItems: 1 } }),
          layout: closed(
            {
              type: { const: 'SingleColumnLayout' },
              children: { type: 'array', items: { $ref: '#/definitions/component' } },
            },
            ['type', 'children'],
          ),
        },
        ['id', 'title', 'layout'],
      ),
      component: {
        type: 'object',
        properties: { type: { enum: known.map(([type]) => type) } },
        required: ['type'],
        allOf: known.map(([type]) => ({
          if: { properties: { type: { const: type } }, required: ['type'] },
          then: { $ref: `#/definitions/${type}` },
        })),
      },
      action: {
        ...closed(
          {
            name: { enum: actions.map(([name]) => name) },
            payload: { type: 'object' },
            next: closed({ type: { const: 'screen' }, name: { type: 'string' } }, ['type', 'name']),
            ...(isSince('6.0') && { url: { type: 'string' } }),
          },
          ['name'],
        ),
        allOf: actions.map(([name]) => ({
          if: { properties: { name: { const: name } }, required: ['name'] },
          then: {
            properties: {
              ...(name !== 'navigate' && { next: false }),
              ...(name !== 'open_url' && isSince('6.0') && { url: false }),
              ...(name === 'open_url' && { payload: false }),
            },
            ...(name === 'navigate' && { required: ['next'] }),
            ...(name === 'open_url' && { required: ['url'] }),
          },
        })),
      },
      ...Object.fromEntries(known.map(([type, spec]) => [type, component(type, spec)])),
    },
  };
}
