import type { Schema } from '../../core/schema/schema.ts';
import { camsAutomation, metaAutomation } from '../../kinds/automation/schema.ts';
import { flow } from '../../kinds/flow/schema.ts';
import { template } from '../../kinds/template/schema.ts';
import type { GeneratedFile } from './file.ts';

/** The published schemas by file name. */
export const publishedSchemas: { readonly [file: string]: Schema } = {
  'cams-template.schema.json': template,
  'cams-flow.schema.json': flow,
  'cams-automation.schema.json': camsAutomation,
  'meta-automation.schema.json': metaAutomation,
};

/** For each schema the member that only its kind requires. */
const tellingMembers = {
  'cams-template.schema.json': 'Components',
  'cams-flow.schema.json': 'FlowName',
  'cams-automation.schema.json': 'PhoneNumber',
  'meta-automation.schema.json': 'phone_number_id',
};

/**
 * One schema for every `*.chatapp.json`, for tools that go by file name. It has no `$id`: its references are file
 * names, which a tool resolves from where it found this one.
 */
const dispatcher = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'ChatApp document',
  description:
    'A WhatsApp message template, flow or conversational automation, as the request of its modify operation.',
  type: 'object',
  allOf: Object.entries(tellingMembers).map(([file, member]) => ({
    if: { properties: { [member]: {} }, required: [member] },
    then: { $ref: file },
  })),
};

export function schemaFiles(): GeneratedFile[] {
  return Object.entries({ ...publishedSchemas, 'chatapp.schema.json': dispatcher }).map(([file, schema]) => ({
    path: `schemas/${file}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
