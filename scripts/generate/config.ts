import { configFile } from '../../core/config.ts';
import { severities } from '../../core/rules/settings.ts';
import { rules } from '../../kinds/index.ts';
import type { GeneratedFile } from './file.ts';

/** The schema of `chatapp.config.json`, which follows from the rules: any editor completes and checks the file with it. */
export function configSchemaFile(): GeneratedFile {
  const severity = { enum: severities };
  return schemaFile('schemas/config.schema.json', {
    description:
      'Severities by rule, or by pattern: "template/*-emoji". A rule by its name wins over a pattern, and "off" silences.',
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(rules).map(([id, { title }]) => [id, { description: `${title}.`, ...severity }]),
    ),
    additionalProperties: severity,
    propertyNames: { anyOf: [{ enum: Object.keys(rules) }, { pattern: '\\*' }] },
  });
}

/** The same for VS Code, which knows the setting from the manifest and each rule from another schema (rule-schemas.ts). */
export function packagedConfigSchemaFile(): GeneratedFile {
  return schemaFile('schemas/config.vscode.schema.json', {
    $ref: 'vscode://schemas/settings/folder#/properties/chatapp.rules',
  });
}

function schemaFile(path: string, severitiesByRule: object): GeneratedFile {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: configFile,
    description: 'How a team wants its ChatApp documents checked: the same in the editor and in the terminal.',
    type: 'object',
    properties: { $schema: { type: 'string' }, rules: severitiesByRule },
    additionalProperties: false,
  };
  return { path, text: `${JSON.stringify(schema, null, 2)}\n` };
}
