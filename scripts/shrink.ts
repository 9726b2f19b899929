/**
 * Makes smaller what the package holds, after the build: terser's names repeat more than esbuild's, and all of it
 * deflates to a twentieth less. It takes longer than the rest of the build, which is why only a package waits for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';

const packaged = [...readFileSync('.vscodeignore', 'utf8').matchAll(/^!(dist\/\w+\.js)$/gm)].map(([, file]) =>
  String(file),
);

async function main(): Promise<void> {
  for (const file of packaged) {
    const { code } = await minify(readFileSync(file, 'utf8'), {
      ecma: 2020,
      toplevel: true,
      format: { ascii_only: true },
    });
    if (code === undefined) throw new Error(`terser made nothing of ${file}.`);
    writeFileSync(file, code);
  }
}

void main();
