/** How long a check takes in process, beside what others need for less: `npm run bench`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseTree } from 'jsonc-parser';
import type * as Check from '../../kinds/check.ts';
import { nineKilobytes } from './documents.ts';
import { mediansOf, row } from './measure.ts';

// The bundle, as it is shipped: tsx would measure the wrappers that it puts around every function.
const { check }: typeof Check = createRequire(import.meta.url)('../../dist/check.js');

export async function benchCheck(): Promise<void> {
  const text = nineKilobytes;
  const found = check(text).findings;
  if (found.length > 0) throw new Error(`The measured template is not clean: ${found.map(({ rule }) => rule)}`);
  console.log(`\nCheck of a valid template of ${(text.length / 1000).toFixed(1)} KB, in process, median of one call`);

  const { ours, tree, json } = await mediansOf({
    ours: () => check(text),
    tree: () => parseTree(text),
    json: () => JSON.parse(text),
  });
  const { peer } = await mediansOf({ peer: await jsonService(text) });

  row('JSON.parse', json, 'ms');
  row('jsonc-parser parseTree', tree, 'ms');
  row('vscode-json-languageservice, our schema', peer, 'ms');
  row('chatapp check', ours, 'ms');
  row('chatapp check / parseTree', ours / tree, 'x', 1);
  row('chatapp check / vscode-json-languageservice', ours / peer, 'x', 0.25);
}

/** The validation of VS Code's JSON service with our schema. Loaded when its turn comes, so that it slows nobody. */
async function jsonService(text: string): Promise<() => unknown> {
  const { getLanguageService, TextDocument } = await import('vscode-json-languageservice');
  const service = getLanguageService({});
  const uri = 'file:///template.chatapp.json';
  const schema = JSON.parse(readFileSync('schemas/cams-template.schema.json', 'utf8'));
  service.configure({ schemas: [{ uri: 'urn:chatapp:cams-template', fileMatch: ['*.chatapp.json'], schema }] });
  return () => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return service.doValidation(document, service.parseJSONDocument(document));
  };
}
