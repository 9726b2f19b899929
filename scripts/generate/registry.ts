import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './file.ts';

const families = ['document', 'template', 'flow', 'automation'];

/** The list of all rules by id: a rule's id is its path below `server/rules`. */
export function registryFile(root: string): GeneratedFile {
  const ids = families.flatMap((family) =>
    readdirSync(path.join(root, 'server/rules', family))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${family}/${name.slice(0, -3)}`)
      .sort(),
  );
  const local = (id: string) => id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());
  const lines = [
    '// Written by "npm run generate" from the files in this folder. Do not edit.',
    ...ids.map((id) => `import ${local(id)} from './${id}.ts';`),
    "import type { Rule } from './rule.ts';",
    '',
    '/** Every rule by its id. */',
    'export const rules: { readonly [id: string]: Rule } = {',
    ...ids.map((id) => `  '${id}': ${local(id)},`),
    '};',
    '',
  ];
  return { path: 'server/rules/registry.generated.ts', text: lines.join('\n') };
}
