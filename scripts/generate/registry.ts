import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './file.ts';

/** The folder with the rules of a family: of the file itself, or of a kind. */
const folderOf = (family: string) => (family === 'document' ? 'core/rules/document' : `kinds/${family}/rules`);

/** The file of a rule. */
export function rulePath(id: string): string {
  const [family = '', name = ''] = id.split('/');
  return `${folderOf(family)}/${name}.ts`;
}

/** The module of a rule, from the registry. */
function moduleOf(id: string): string {
  const module = path.posix.relative('kinds', rulePath(id));
  return module.startsWith('.') ? module : `./${module}`;
}

/**
 * The list of all kinds and of all rules by id: a kind is a folder in `kinds/`, and a rule's id is its path below a
 * folder `rules`.
 *
 * @param kinds the ids of the kinds, in the order in which people read them
 */
export function registryFile(root: string, kinds: readonly string[]): GeneratedFile {
  const ids = ['document', ...kinds].flatMap((family) =>
    readdirSync(path.join(root, folderOf(family)))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${family}/${name.slice(0, -3)}`)
      .sort(),
  );
  const local = (id: string) => id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());
  const kindNames = kinds.map((id) => [id, `${local(id)}Kind`] as const);
  const lines = [
    '// Written by "npm run generate" from the folders of the kinds. Do not edit.',
    "import { createRegistry } from '../core/registry.ts';",
    ...ids.map((id) => `import ${local(id)} from '${moduleOf(id)}';`),
    ...kindNames.map(([id, name]) => `import ${name} from './${id}/kind.ts';`),
    "import * as validators from './validators.generated.mjs';",
    '',
    '/** Every kind of document, and every rule by its id. */',
    `export const registry = createRegistry(`,
    `  [${kindNames.map(([, name]) => name).join(', ')}],`,
    '  {',
    ...ids.map((id) => `    '${id}': ${local(id)},`),
    '  },',
    '  validators,',
    ');',
    '',
  ];
  return { path: 'kinds/registry.generated.ts', text: lines.join('\n') };
}
