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

const families = ['document', 'template', 'flow', 'automation'];

/** The list of all rules by id: a rule's id is its path below a folder `rules`. */
export function registryFile(root: string): GeneratedFile {
  const ids = families.flatMap((family) =>
    readdirSync(path.join(root, folderOf(family)))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${family}/${name.slice(0, -3)}`)
      .sort(),
  );
  const local = (id: string) => id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());
  const lines = [
    '// Written by "npm run generate" from the rules of each kind. Do not edit.',
    ...ids.map((id) => `import ${local(id)} from '${moduleOf(id)}';`),
    "import type { Rule } from '../core/rules/rule.ts';",
    '',
    '/** Every rule by its id. */',
    'export const rules: { readonly [id: string]: Rule } = {',
    ...ids.map((id) => `  '${id}': ${local(id)},`),
    '};',
    '',
  ];
  return { path: 'kinds/registry.generated.ts', text: lines.join('\n') };
}
