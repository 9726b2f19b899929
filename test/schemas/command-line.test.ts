import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cases } from './cases.ts';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-schemas-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Runs ajv-cli as anybody would who checks files with a schema. It prints into a file: it exits before a pipe has taken
 * everything.
 */
async function ajvTest(schema: string, files: string, expectation: '--valid' | '--invalid') {
  const output = `${path.dirname(files)}.txt`;
  const options = ['--strict=true', '--strict-types=false', '-c', './test/schemas/vocabulary.cjs'];
  const file = openSync(output, 'w');
  const child = spawn(
    process.execPath,
    [
      require.resolve('ajv-cli/dist/index.js'),
      'test',
      ...['-s', `schemas/${schema}`, '-d', files, expectation, ...options],
    ],
    { stdio: ['ignore', file, 'inherit'] },
  );
  const [code] = await once(child, 'close');
  closeSync(file);
  return { code, stdout: readFileSync(output, 'utf8') };
}

describe.concurrent.each(cases)('ajv-cli on $dialect.file', ({ dialect, cases }) => {
  const write = (name: string, documents: readonly unknown[]) => {
    const target = path.join(folder, dialect.name, name);
    mkdirSync(target, { recursive: true });
    for (const [index, document] of documents.entries()) {
      writeFileSync(path.join(target, `${index}.json`), JSON.stringify(document));
    }
    return { files: path.join(target, '*.json'), count: documents.length };
  };
  const passed = (output: string) => output.split('\n').filter((line) => line.endsWith(' passed test')).length;

  test.each([
    { name: 'valid', expectation: '--valid', fixtures: cases.filter(({ wrong }) => !wrong) },
    { name: 'invalid', expectation: '--invalid', fixtures: cases.filter(({ wrong }) => wrong) },
  ] as const)('finds the $name fixtures $name', async ({ name, expectation, fixtures }) => {
    const { files, count } = write(
      name,
      fixtures.map(({ document }) => document),
    );
    const { code, stdout } = await ajvTest(dialect.file, files, expectation);
    expect({ code, passed: passed(stdout) }).toEqual({ code: 0, passed: count });
  });
});
