import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './file.ts';

/** The list of what the sandbox can do: of each of its files, the operations and the routes that it exports. */
export function sandboxFile(root: string): GeneratedFile {
  const files = readdirSync(path.join(root, 'sandbox'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(root, 'sandbox', name), 'utf8') }));
  const local = (name: string, what: string) =>
    `${name.slice(0, -3).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}${what}`;
  const exporting = (what: string) => files.filter(({ text }) => text.includes(`\nexport const ${what}: `));
  const [rpc, graph] = [exporting('operations'), exporting('route')];
  const lines = [
    '// Written by "npm run generate" from the files of this folder. Do not edit.',
    ...rpc.map(({ name }) => `import { operations as ${local(name, 'Operations')} } from './${name}';`),
    ...graph.map(({ name }) => `import { route as ${local(name, 'Route')} } from './${name}';`),
    '',
    '/** The RPC operations of CAMS by name. */',
    'export const operations = new Map(',
    `  [${rpc.map(({ name }) => local(name, 'Operations')).join(', ')}].flatMap((some) => Object.entries(some)),`,
    ');',
    '',
    '/** What the Graph API has below an id. */',
    `export const routes = [${graph.map(({ name }) => local(name, 'Route')).join(', ')}];`,
    '',
  ];
  return { path: 'sandbox/operations.generated.ts', text: lines.join('\n') };
}
