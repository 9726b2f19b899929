import type { JsonObject } from '../../core/document/document.ts';
import type { DocumentKind } from '../../core/kind.ts';
import type { Schema } from '../../core/schema/schema.ts';
import type { GeneratedFile } from './file.ts';

/** The published schemas by file name. */
export const publishedSchemas = (kinds: readonly DocumentKind[]): { readonly [file: string]: Schema } =>
  Object.fromEntries(kinds.flatMap(({ dialects }) => dialects.map(({ file, schema }) => [file, schema])));

/** What the file `otherSchemas.ts` of a kind exports: schemas for other tools, which no code of ours reads. */
export type OtherSchemas = Readonly<Record<string, JsonObject>>;

/**
 * One schema for every `*.chatapp.json`, for tools that go by file name. It has no `$id`: its references are file
 * names, which a tool resolves from where it found this one.
 */
const dispatcher = (kinds: readonly DocumentKind[]) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'ChatApp document',
  description: `A WhatsApp document, as the request of its operation: ${kinds
    .flatMap(({ dialects }) => dialects.map(({ title }) => title))
    .join(', ')}.`,
  type: 'object',
  allOf: kinds.flatMap(({ dialects }) =>
    dialects.map(({ file, tellingProperty }) => ({
      if: { properties: { [tellingProperty]: {} }, required: [tellingProperty] },
      then: { $ref: file },
    })),
  ),
});

/** @param others schemas that kinds publish beside those of their dialects, by file name */
export function schemaFiles(kinds: readonly DocumentKind[], others: OtherSchemas): GeneratedFile[] {
  return Object.entries({ ...publishedSchemas(kinds), ...others, 'chatapp.schema.json': dispatcher(kinds) }).map(
    ([file, schema]) => ({ path: `schemas/${file}`, text: `${JSON.stringify(schema, null, 2)}\n` }),
  );
}
