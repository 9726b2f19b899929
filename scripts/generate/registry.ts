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

/** An id as the name of a variable. */
const localName = (id: string) => id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());

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
  const kindNames = kinds.map((id) => [id, `${localName(id)}Kind`] as const);
  const lines = [
    '// Written by "npm run generate" from the folders of the kinds. Do not edit.',
    "import { createRegistry } from '../core/registry.ts';",
    ...ids.map((id) => `import ${localName(id)} from '${moduleOf(id)}';`),
    ...kindNames.map(([id, name]) => `import ${name} from './${id}/kind.ts';`),
    "import * as validators from './validators.generated.mjs';",
    '',
    '/** Every kind of document, and every rule by its id. */',
    `export const registry = createRegistry(`,
    `  [${kindNames.map(([, name]) => name).join(', ')}],`,
    '  {',
    ...ids.map((id) => `    '${id}': ${localName(id)},`),
    '  },',
    '  validators,',
    ');',
    '',
  ];
  return { path: 'kinds/registry.generated.ts', text: lines.join('\n') };
}

/**
 * The list of what each kind is at each provider that takes it: a file `remote.<provider>.ts` in the folder of the kind.
 * It is a file of its own, so that a push loads no rule.
 *
 * @param kinds the ids of the kinds, in the order in which people read them
 */
export function remotesFile(root: string, kinds: readonly string[]): GeneratedFile {
  const remotes = kinds.flatMap((kind) =>
    readdirSync(path.join(root, 'kinds', kind)).flatMap((name) => {
      const [, provider = ''] = /^remote\.([a-z0-9-]+)\.ts$/.exec(name) ?? [];
      return provider === '' ? [] : [{ module: `./${kind}/${name}`, local: localName(`${kind}-at-${provider}`) }];
    }),
  );
  const lines = [
    '// Written by "npm run generate" from the folders of the kinds. Do not edit.',
    "import type { RemoteKind } from '../push/remote-kind.ts';",
    ...remotes.map(({ module, local }) => `import ${local} from '${module}';`),
    '',
    '/** Every kind of document at every provider that takes it. */',
    `export const remotes: readonly RemoteKind[] = [${remotes.map(({ local }) => local).join(', ')}];`,
    '',
  ];
  return { path: 'kinds/remotes.generated.ts', text: lines.join('\n') };
}

/**
 * The list of how each kind looks: a file `preview.ts` in the folder of the kind, where it has one. It is a file of its
 * own, so that nothing loads it before somebody asks for a preview.
 *
 * @param kinds the ids of the kinds, in the order in which people read them
 */
export function previewsFile(root: string, kinds: readonly string[]): GeneratedFile {
  const shown = kinds.filter((kind) => readdirSync(path.join(root, 'kinds', kind)).includes('preview.ts'));
  const lines = [
    '// Written by "npm run generate" from the folders of the kinds. Do not edit.',
    "import type { PreviewNode, PreviewOptions } from '../core/preview/tree.ts';",
    ...shown.map((kind) => `import { preview as ${localName(`${kind}-preview`)} } from './${kind}/preview.ts';`),
    '',
    '/** How a document of each kind looks, made from the model of the kind. */',
    'export const previews: { readonly [kind: string]: (model: never, options: PreviewOptions) => PreviewNode } = {',
    ...shown.map((kind) => `  ${isWord(kind) ? kind : `'${kind}'`}: ${localName(`${kind}-preview`)},`),
    '};',
    '',
  ];
  return { path: 'kinds/previews.generated.ts', text: lines.join('\n') };
}

/** Whether an id can be the name of a property without quotes. */
const isWord = (id: string): boolean => /^\w+$/.test(id);
