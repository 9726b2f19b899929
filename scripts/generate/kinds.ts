import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentKind } from '../../core/kind.ts';
import type { OtherSchemas } from './schemas.ts';

/** Every kind of document, found by its folder, in the order in which people read them. */
export async function loadKinds(root: string): Promise<readonly DocumentKind[]> {
  const folder = path.join(root, 'kinds');
  const files = readdirSync(folder)
    .map((name) => path.join(folder, name, 'kind.ts'))
    .filter((file) => existsSync(file));
  const kinds = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(file).href)).default as DocumentKind),
  );
  return kinds.sort((a, b) => a.rank - b.rank);
}

/** The schemas that kinds publish beside those of their dialects. */
export async function loadOtherSchemas(root: string, kinds: readonly DocumentKind[]): Promise<OtherSchemas> {
  const files = kinds
    .map(({ id }) => path.join(root, 'kinds', id, 'otherSchemas.ts'))
    .filter((file) => existsSync(file));
  const all = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(file).href)).default as OtherSchemas),
  );
  return Object.assign({}, ...all);
}
