/** How long a thousand files take in the terminal, beside ajv-cli with our schema, which knows no ranges and no rules. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../kinds/index.ts';
import { nineKilobytes } from './documents.ts';
import { percentiles, row } from './measure.ts';

const files = 1000;
const runs = 11;

/** Once with the templates of `examples/`, as a team has them, and once with carousels as large as they can be. */
export function benchFiles(): void {
  const examples = readdirSync('examples/templates')
    .map((name) => readFileSync(path.join('examples/templates', name), 'utf8'))
    .filter((text) => isPlainJson(text) && check(text).findings.length === 0);
  compare('templates such as those of examples/', examples);
  compare('carousels of 9 KB', [nineKilobytes]);
}

/** ajv-cli reads no comments. */
function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function compare(what: string, texts: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  try {
    for (let index = 0; index < files; index++) {
      writeFileSync(path.join(folder, `${index}.chatapp.json`), texts[index % texts.length] ?? '');
    }
    console.log(`\nA process that checks ${files} valid ${what}, median of ${runs} runs`);
    const ajvCli = createRequire(import.meta.url).resolve('ajv-cli/dist/index.js');
    const ajvOptions = ['--strict=true', '--strict-types=false', '-c', './test/schemas/vocabulary.cjs'];
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turn, so that a busy moment of the machine falls on both.
    for (let run = 0; run < runs; run++) {
      ours.push(duration(['dist/cli.js', 'check', folder]));
      theirs.push(
        duration([
          ajvCli,
          'validate',
          ...['-s', 'schemas/cams-template.schema.json', '-d', path.join(folder, '*.json')],
          ...ajvOptions,
        ]),
      );
    }
    const [mine, peer] = [percentiles(ours).p50, percentiles(theirs).p50];
    row('ajv-cli', peer, 'ms');
    row('chatapp check', mine, 'ms');
    row('chatapp check / ajv-cli', mine / peer, 'x', 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds that a process of Node takes; throws where it does not end with 0. */
function duration(command: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command.slice(0, 2).join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
