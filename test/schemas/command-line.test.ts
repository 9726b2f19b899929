import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { cases } from './cases.ts';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-schemas-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs ajv-cli as anybody would who checks files with a schema; rejects when it is not as expected. */
function ajvTest(schema: string, files: string, expectation: '--valid' | '--invalid') {
  const options = ['--strict=true', '--strict-types=false', '-c', './test/schemas/vocabulary.cjs'];
  return promisify(execFile)(process.execPath, [
    require.resolve('ajv-cli/dist/index.js'),
    'test',
    ...['-s', `schemas/${schema}`, '-d', files, expectation, ...options],
  ]);
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
    const { stdout } = await ajvTest(dialect.file, files, expectation);
    expect(passed(stdout)).toBe(count);
  });
});
