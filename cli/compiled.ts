import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/** Where what V8 made of a file is kept. */
export const codeCacheOf = (file: string) => `${file}.cache`;

/**
 * A CommonJS file, compiled from its code cache where there is one. V8 itself refuses that of another of its versions
 * or of other flags, and compiles.
 *
 * @param file absolute
 */
export function compiled(file: string): Script {
  const cache = codeCacheOf(file);
  return new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
}

/** Runs it as Node would. */
export function run(script: Script, file: string): void {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
}
