/** How long a check takes in process, beside what others need for less: `npm run bench`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseTree } from 'jsonc-parser';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import type * as Check from '../../server/check.ts';
import { nineKilobytes } from './documents.ts';
import { medianOf, row } from './measure.ts';

// The bundle, as it is shipped: tsx would measure the wrappers that it puts around every function.
const { check }: typeof Check = createRequire(import.meta.url)('../../dist/check.js');

export async function benchCheck(): Promise<void> {
  const text = nineKilobytes;
  const found = check(text).findings;
  if (found.length > 0) throw new Error(`The measured template is not clean: ${found.map(({ rule }) => rule)}`);
  console.log(`\nCheck of a valid template of ${(text.length / 1000).toFixed(1)} KB, in process, median of one call`);

  const ours = medianOf(() => check(text));
  const tree = medianOf(() => parseTree(text));
  const json = medianOf(() => JSON.parse(text));
  const service = getLanguageService({});
  const uri = 'file:///template.chatapp.json';
  const schema = JSON.parse(readFileSync('schemas/cams-template.schema.json', 'utf8'));
  service.configure({ schemas: [{ uri: 'urn:chatapp:cams-template', fileMatch: ['*.chatapp.json'], schema }] });
  const validate = async () => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return service.doValidation(document, service.parseJSONDocument(document));
  };
  for (let i = 0; i < 50; i++) await validate();
  const start = performance.now();
  for (let i = 0; i < 200; i++) await validate();
  const peer = (performance.now() - start) / 200;

  row('JSON.parse', json, 'ms');
  row('jsonc-parser parseTree', tree, 'ms');
  row('vscode-json-languageservice, our schema', peer, 'ms');
  row('chatapp check', ours, 'ms');
  row('chatapp check / parseTree', ours / tree, 'x', 1);
  row('chatapp check / vscode-json-languageservice', ours / peer, 'x', 0.25);
}
