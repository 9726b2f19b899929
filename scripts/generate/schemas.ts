import { camsAutomation, metaAutomation } from '../../schemas/source/automation.ts';
import { flow } from '../../schemas/source/flow.ts';
import type { Schema } from '../../schemas/source/schema.ts';
import { template } from '../../schemas/source/template.ts';
import type { GeneratedFile } from '../generate.ts';

/** The published schemas by file name. */
export const publishedSchemas: { readonly [file: string]: Schema } = {
  'cams-template.schema.json': template,
  'cams-flow.schema.json': flow,
  'cams-automation.schema.json': camsAutomation,
  'meta-automation.schema.json': metaAutomation,
};

/**
 * One schema for every `*.chatapp.json`, for tools that go by file name: it finds the kind by a member that only
 * this kind requires.
 */
const dispatcher = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:document',
  title: 'ChatApp document',
  description:
    'A WhatsApp message template, flow or conversational automation, as the request of its modify operation.',
  type: 'object',
  allOf: [
    { if: { required: ['Components'] }, then: { $ref: 'cams-template.schema.json' } },
    { if: { required: ['FlowName'] }, then: { $ref: 'cams-flow.schema.json' } },
    { if: { required: ['PhoneNumber'] }, then: { $ref: 'cams-automation.schema.json' } },
    { if: { required: ['phone_number_id'] }, then: { $ref: 'meta-automation.schema.json' } },
  ],
};

export function schemaFiles(): GeneratedFile[] {
  return Object.entries({ ...publishedSchemas, 'chatapp.schema.json': dispatcher }).map(([file, schema]) => ({
    path: `schemas/${file}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
