import { globSync } from 'tinyglobby';
import { severities } from '../../core/rules/settings.ts';
import { rules } from '../../kinds/index.ts';
import { sentenceOf } from '../texts.ts';
import { translationsIn } from '../translations.mjs';
import type { GeneratedFile } from './file.ts';

/**
 * What VS Code knows of each rule where a file sets its severity: one schema per language of the manifest, so that the
 * manifest itself has no line per rule. The manifest contributes it (`contributes.jsonValidation`), and names the one of
 * the reader's language in `package.nls.*.json`.
 */
export function ruleSchemaFiles(): GeneratedFile[] {
  const languages = globSync('package.nls.*.json').map((file) => file.split('.')[2] ?? '');
  return [undefined, ...languages.sort()].map(ruleSchemaFile);
}

function ruleSchemaFile(language: string | undefined): GeneratedFile {
  const texts = language ? translationsIn('.', language) : {};
  const bySeverity = { $ref: '#/definitions/rules', doNotSuggest: true };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by "npm run generate". Do not edit.',
    definitions: {
      severity: { enum: severities },
      rules: {
        properties: Object.fromEntries(
          Object.entries(rules).map(([id, { title, severity }]) => [
            id,
            { $ref: '#/definitions/severity', default: severity, description: sentenceOf(title, texts) },
          ]),
        ),
      },
    },
    properties: {
      // In a settings.json, in a .code-workspace, and in a chatapp.config.json.
      'chatapp.rules': bySeverity,
      settings: { properties: { 'chatapp.rules': bySeverity }, doNotSuggest: true },
      rules: bySeverity,
    },
  };
  const infix = language ? `.${language}` : '';
  return { path: `schemas/rules.vscode${infix}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` };
}
