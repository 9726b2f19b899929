/** How long many files take in the terminal, beside ajv-cli with our schema, which knows no ranges and no rules. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../kinds/index.ts';
import { nineKilobytes } from './documents.ts';
import { both, type Case, percentiles, type Row } from './measure.ts';

interface Files {
  name: string;
  texts(): readonly string[];
  count: number;
  runs: number;
  /** How many times as long as ajv-cli it may take. */
  budget: number;
}

const cases: Files[] = [
  { name: 'files: 1,000 of 9 KB', texts: () => [nineKilobytes], count: 1000, runs: 11, budget: 1.05 },
  { name: 'files: 10,000 of 9 KB', texts: () => [nineKilobytes], count: 10_000, runs: 5, budget: 1.3 },
  { name: 'files: 1,000 such as examples/', texts: examples, count: 1000, runs: 7, budget: 1.05 },
];

export const fileCases: Case[] = cases.map((files) => ({ name: files.name, run: () => compare(files) }));

/** The templates of `examples/`, as a team has them; those without comments, which ajv-cli does not read. */
function examples(): string[] {
  return readdirSync('examples/templates')
    .map((name) => readFileSync(path.join('examples/templates', name), 'utf8'))
    .filter((text) => isPlainJson(text) && check(text).findings.length === 0);
}

function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const ajvCli = [
  createRequire(import.meta.url).resolve('ajv-cli/dist/index.js'),
  ...['validate', '-s', 'schemas/cams-template.schema.json', '-c', './test/schemas/vocabulary.cjs'],
  ...['--strict=true', '--strict-types=false'],
];

function compare({ name, texts, count, runs, budget }: Files): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  try {
    const all = texts();
    for (let index = 0; index < count; index++) {
      // No two mean the same template: that would be a finding in each.
      const text = (all[index % all.length] ?? '').replace(/("TemplateCode": ?")\d+/, `$1${8_000_000_000_000 + index}`);
      writeFileSync(path.join(folder, `${index}.chatapp.json`), text);
    }
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turn, so that a busy moment of the machine is shared by both; the first run has Node keep what it compiles.
    for (let run = 0; run <= runs; run++) {
      const own = duration(['dist/cli.js', 'check', folder]);
      const peer = duration([...ajvCli, '-d', path.join(folder, '*.json')]);
      if (run === 0) continue;
      ours.push(own);
      theirs.push(peer);
    }
    const [mine, peer] = [percentiles(ours), percentiles(theirs)];
    const beside = `ours ${both(mine)}, ajv-cli ${both(peer)}`;
    return [{ what: `${name} / ajv-cli`, figure: mine.p50 / peer.p50, unit: 'x', budget, beside }];
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
