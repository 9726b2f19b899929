import { filled, oneOfValues, present, type Schema, text } from '../../core/schema/schema.ts';
import { actionKinds, componentTypes, type Property } from './components.ts';
import limits from './limits.json' with { type: 'json' };
import { versions } from './versions.ts';

/** A list of values that code rules check: they know the version, and whether a reference can be there. */
const offered = (description: string, values: Readonly<Record<string, string>>): Schema => ({
  description,
  enum: Object.keys(values),
  enumDescriptions: Object.values(values),
  'x-rule': { enum: false },
});

const action: Schema = {
  type: 'object',
  description: 'What happens: name says what, and payload what is passed on.',
  properties: {
    name: offered(
      'What happens.',
      Object.fromEntries(Object.entries(actionKinds).map(([name, { what }]) => [name, what])),
    ),
    next: {
      description: 'The screen that navigate opens.',
      properties: {
        type: { description: 'Always screen.' },
        name: { description: 'The id of the screen.' },
      },
    },
    payload: { description: 'What is passed on, by name: texts, numbers and lists, or references to them.' },
    url: { description: 'The web page that open_url opens.' },
  },
  'x-rule': { type: false },
};

const option: Schema = {
  properties: {
    id: { description: 'What is sent when it is chosen.' },
    title: { description: 'What the customer reads.' },
    description: { description: 'A text below the title.' },
    metadata: { description: 'A short text beside the title.' },
    image: { description: 'A small image as base64.' },
    'alt-text': { description: 'What the image shows.' },
    color: { description: 'A color beside the title, such as #25D366.' },
    enabled: { description: 'Whether it can be chosen.' },
    'on-select-action': { $ref: '#/definitions/action' },
    'on-unselect-action': { $ref: '#/definitions/action' },
  },
};

const texts = (...names: string[]): Schema => ({
  properties: Object.fromEntries(names.map((name) => [name, { description: `The ${name} of the entry.` }])),
});

const entry: Schema = {
  properties: {
    id: { description: 'What names the entry.' },
    'main-content': texts('title', 'description', 'metadata'),
    start: {
      properties: {
        image: { description: 'A small image as base64, left of the entry.' },
        'alt-text': { description: 'What the image shows.' },
      },
    },
    end: texts('title', 'description', 'metadata'),
    badge: { description: 'A short mark, such as New: on one entry of the list.' },
    tags: { description: 'One to three short words below the entry.' },
    enabled: { description: 'Whether it can be tapped.' },
    'on-click-action': { $ref: '#/definitions/action' },
  },
};

const image: Schema = {
  properties: {
    src: { description: 'The image as base64.' },
    'alt-text': { description: 'What the image shows.' },
  },
};

const entries: Readonly<Record<string, Schema>> = { option, chip: option, navigation: entry, image };

/** A property as the document's schema has it: what several components use has the words of the first. */
function propertyOf({ type, what, values, entries: of }: Property): Schema {
  if (type === 'action') return { $ref: '#/definitions/action' };
  if (type === 'components') {
    return { type: 'array', description: what, items: { $ref: '#/definitions/component' }, 'x-rule': { type: false } };
  }
  if (type === 'cases') {
    return {
      type: 'object',
      description: what,
      additionalProperties: {
        type: 'array',
        items: { $ref: '#/definitions/component' },
        'x-rule': { type: false },
      },
      'x-rule': { type: false },
    };
  }
  const items = of === undefined ? undefined : entries[of];
  return { description: what, ...(items && { items }), ...(values && offered(what, values)) };
}

const properties: Record<string, Schema> = {};
for (const spec of Object.values(componentTypes)) {
  for (const [name, property] of Object.entries(spec.properties)) {
    const before = properties[name];
    // A value that only one of them lists is not wrong in the others.
    if (before?.enum && JSON.stringify(before.enum) !== JSON.stringify(Object.keys(property.values ?? {}))) {
      properties[name] = { description: property.what };
    } else properties[name] ??= propertyOf(property);
  }
}

const component: Schema = {
  type: 'object',
  description: 'A part of the screen.',
  properties: {
    type: {
      ...offered(
        'What the component is.',
        Object.fromEntries(Object.entries(componentTypes).map(([type, { what }]) => [type, what])),
      ),
      'x-rule': { enum: false },
    },
    ...properties,
  },
};

const description: Schema = {
  type: 'object',
  description: 'One value that the screen gets: its type, and an example of it.',
  properties: {
    type: offered('What the value is.', {
      string: 'A text.',
      number: 'A number.',
      integer: 'A whole number.',
      boolean: 'True or false.',
      object: 'An object, whose properties are in properties.',
      array: 'A list, whose entries are in items.',
    }),
    __example__: { description: 'An example of the value, which the builder shows.' },
    items: { description: 'What the entries of a list are.' },
    properties: { description: 'What the properties of an object are.' },
    required: { description: 'The properties that an object always has.' },
  },
  'x-rule': { type: 'flow-json/data-entry-object' },
};

const literal = (description: string): Schema => ({
  type: 'boolean',
  description,
  'x-rule': { type: 'flow-json/terminal-type' },
});

/** A Flow JSON document of any version: rules know what each version allows. */
export const flowJson: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:flow-json',
  title: 'Flow JSON',
  description: 'The screens of a WhatsApp flow, as they are uploaded. Schemas of single versions are beside this one.',
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    version: {
      type: 'string',
      description: 'The version of Flow JSON.',
      examples: [...versions].reverse().map(({ version }) => version),
      'x-rule': { type: 'flow-json/version-type' },
    },
    data_api_version: {
      ...text(
        'The version of the Data API that your endpoint speaks. Without it, the flow has no endpoint.',
        '3.0',
        '4.0',
      ),
    },
    routing_model: {
      type: 'object',
      description: 'For each screen the screens that it can lead to. Needed with an endpoint.',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    data_channel_uri: text('The address of your endpoint, before version 3.0.'),
    screens: {
      type: 'array',
      description: 'The screens, the first of which opens first.',
      items: { $ref: '#/definitions/screen' },
      minItems: 1,
      maxItems: limits.screens,
      'x-rule': { minItems: 'flow-json/screens-required', maxItems: 'flow-json/too-many-screens' },
    },
  },
  allOf: [present({ version: 'flow-json/version-required', screens: 'flow-json/screens-required' })],
  definitions: {
    screen: {
      type: 'object',
      description: 'A screen of the flow.',
      properties: {
        id: text('The name of the screen: letters and underscores.', 'START'),
        title: text('What the bar above the screen says.', 'Book a visit'),
        terminal: literal('Whether the flow can end here.'),
        success: literal('Whether ending here means that the customer has finished: true by default.'),
        refresh_on_back: literal('Whether your endpoint is asked again when the customer comes back.'),
        data: {
          type: 'object',
          description: 'What the screen gets from the screen before or from your endpoint, by name.',
          properties: {
            required: { type: 'array', items: { type: 'string' }, description: 'The names that are always there.' },
          },
          additionalProperties: { $ref: '#/definitions/description' },
        },
        sensitive: {
          type: 'array',
          description: 'The names of fields whose values are not shown in the chat.',
          items: { type: 'string' },
          minItems: 1,
          'x-rule': { minItems: 'flow-json/sensitive-empty' },
        },
        layout: {
          type: 'object',
          description: 'What is on the screen.',
          properties: {
            type: oneOfValues(
              'Always SingleColumnLayout.',
              { SingleColumnLayout: 'Parts below each other.' },
              'flow-json/layout-type',
            ),
            children: {
              type: 'array',
              description: 'The components, from top to bottom.',
              items: { $ref: '#/definitions/component' },
            },
          },
          allOf: [present({ type: 'flow-json/layout-type', children: 'flow-json/children-missing' })],
        },
      },
      allOf: [
        filled({ id: 'flow-json/screen-id-missing', title: 'flow-json/screen-title-missing' }),
        present({ layout: 'flow-json/layout-missing' }),
      ],
    },
    component,
    action,
    description,
  },
};
