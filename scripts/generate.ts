/**
 * Writes every file that follows from another: `npm run generate`. With `--check` it writes nothing and fails when a
 * file is not what it would write, or stands where nothing is generated any more.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './generate/file.ts';
import { loadKinds, loadOtherSchemas } from './generate/kinds.ts';
import { previewsFile, registryFile, remotesFile } from './generate/registry.ts';
import { sandboxFile } from './generate/sandbox.ts';
import { schemaFiles } from './generate/schemas.ts';
import { snippetsFile } from './generate/snippets.ts';
import { validatorFiles } from './generate/validators.ts';

/** npm runs scripts in the repository's root. */
const root = process.cwd();
const checking = process.argv.includes('--check');
const stale: string[] = [];

function put(file: GeneratedFile): void {
  const target = path.join(root, file.path);
  const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  if (before === file.text) return;
  stale.push(file.path);
  if (checking) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.text);
}

/** Removes what is in a generated folder and is not generated any more. */
function sweep(folder: string, kept: readonly GeneratedFile[], isGenerated: (name: string) => boolean): void {
  const names = new Set(kept.map((file) => path.basename(file.path)));
  for (const name of readdirSync(path.join(root, folder))) {
    if (names.has(name) || !isGenerated(name)) continue;
    stale.push(`${folder}/${name}`);
    if (!checking) rmSync(path.join(root, folder, name));
  }
}

async function main(): Promise<void> {
  // The registry first: what comes after imports the rules through it.
  const kinds = await loadKinds(root);
  for (const file of schemaFiles(kinds, await loadOtherSchemas(root, kinds))) put(file);
  for (const file of validatorFiles(kinds)) put(file);
  const ids = kinds.map(({ id }) => id);
  put(registryFile(root, ids));
  put(snippetsFile(root, ids));
  put(sandboxFile(root));
  put(remotesFile(root, ids));
  put(previewsFile(root, ids));
  const { docsFiles } = await import('./generate/docs.ts');
  const docs = docsFiles();
  for (const file of docs) put(file);
  sweep('docs/rules', docs, (name) => name.endsWith('.md') && name !== 'not-checked.md');
  const { ruleSchemaFiles } = await import('./generate/rule-schemas.ts');
  for (const file of ruleSchemaFiles()) put(file);
  const { configSchemaFile, packagedConfigSchemaFile } = await import('./generate/config.ts');
  put(configSchemaFile());
  put(packagedConfigSchemaFile());

  if (checking && stale.length > 0) {
    console.error(
      `These generated files are stale. Run "npm run generate" and commit the result:\n  ${stale.join('\n  ')}`,
    );
    process.exitCode = 1;
  } else {
    console.log(stale.length === 0 ? 'Generated files are up to date.' : `Wrote ${stale.length} generated files.`);
  }
}

void main();
