import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './file.ts';

/**
 * The list of all documents to begin with: those of a kind stand in `snippets/<kind>.json`.
 *
 * @param kinds the ids of the kinds, in the order in which people read them
 */
export function snippetsFile(root: string, kinds: readonly string[]): GeneratedFile {
  const files = kinds.filter((id) => existsSync(path.join(root, 'snippets', `${id}.json`)));
  const local = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const lines = [
    '// Written by "npm run generate" from the folders of the kinds. Do not edit.',
    ...files.map((id) => `import ${local(id)}Snippets from '../snippets/${id}.json' with { type: 'json' };`),
    '',
    '/** The documents to begin with, by kind. */',
    `export const snippets = [${files.map((id) => `${local(id)}Snippets`).join(', ')}];`,
    '',
  ];
  return { path: 'kinds/snippets.generated.ts', text: lines.join('\n') };
}
