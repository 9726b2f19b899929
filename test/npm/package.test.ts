import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../cli/program.ts';
import { installIn, isWindows, packInto, runIn } from './packed.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-npm-'));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
let files: string[] = [];

const run = (command: string, ...args: string[]) => runIn(folder, command, args);

/** A message of the protocol as it goes over standard input. */
function message(content: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const chatapp = (...args: string[]) => run('npx', '--no-install', 'chatapp', ...args);

beforeAll(async () => {
  const packed = await packInto(folder);
  files = packed.files;
  expect(await installIn(folder, packed.file)).toMatchObject({ code: 0, stderr: '' });
  write('good.chatapp.json', documents.template);
  write('bad.chatapp.json', documents.error);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package on npm', () => {
  test('has the command line, the check with its types, and nothing else', () => {
    const others = files.filter(
      (file) => !/^(package\.json|README\.md|LICENSE|dist\/[\w.]+\.js|dist\/check\.d\.ts|dist\/\w+\.txt)$/.test(file),
    );
    expect(others).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(80);
    expect(files).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/check.js', 'dist/check.d.ts']));
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/require\("vscode"\)/);
    }
  });

  test('brings no other package along', async () => {
    const { stdout } = await run('npm', 'ls', '--all', '--parseable');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => path.basename(line))
        .slice(1),
    ).toEqual(['chatapp']);
  });

  test('checks documents', async () => {
    expect(await chatapp('check', 'good.chatapp.json')).toMatchObject({ code: 0 });
    const { code, stdout } = await chatapp('check', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 2, errors: 1 });
  });

  test('pushes one', async () => {
    const { code, stdout } = await chatapp(
      'push',
      'good.chatapp.json',
      '--target',
      'sandbox',
      '--yes',
      '--format',
      'json',
    );
    expect([code, JSON.parse(stdout)[0].outcome]).toEqual([0, 'applied']);
  });

  test('is a language server', async () => {
    const server = spawn('npx', ['--no-install', 'chatapp', 'lsp', '--stdio'], { cwd: folder, shell: isWindows });
    server.stdin.write(
      message({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      }),
    );
    let answer = '';
    for await (const part of server.stdout) {
      answer += part;
      if (answer.includes('}}')) break;
    }
    server.stdin.end(message({ id: 2, method: 'shutdown' }) + message({ method: 'exit' }));
    await once(server, 'close');
    expect(answer).toContain('"completionProvider"');
  });
});

describe('a program of others', () => {
  test.each([
    ['requires', 'program.cjs', "const { check } = require('chatapp');"],
    ['imports', 'program.mjs', "import { check } from 'chatapp';"],
  ])('%s the check', async (_, name, line) => {
    write(name, `${line}\nconsole.log(check('{"FlowName": "a"}').kind);\n`);
    expect(await run(process.execPath, name)).toMatchObject({ code: 0, stdout: 'flow\n', stderr: '' });
  });

  test.each([
    ['commonjs', 'node10'],
    ['node16', 'node16'],
    ['preserve', 'bundler'],
  ])(
    'has its types, as modules of %s',
    async (module, resolution) => {
      write(
        'program.ts',
        `import { check, type CheckResult, type Finding } from 'chatapp';
const result: CheckResult = check('{}', { rules: { 'template/*-emoji': 'off' }, onRuleError: (rule) => rule.length });
const rules: string[] = result.findings.map((finding: Finding) => finding.rule);
const lines: number[] = result.findings.map(({ range }) => range.start.line);
const titles: (string | undefined)[] = result.findings.map(({ fix }) => fix?.title);
// @ts-expect-error A document is a text.
check(5);
// @ts-expect-error There is no such severity.
check('{}', { rules: { 'template/body-required': 'loud' } });
// @ts-expect-error There is no such kind.
export const isOther = result.kind === 'letter';
export default [rules, lines, titles];
`,
      );
      const options = ['--strict', '--noEmit', '--ignoreDeprecations', '6.0', '--target', 'es2022'];
      const { code, stdout } = await run(
        process.execPath,
        ...[tsc, ...options, '--module', module, '--moduleResolution', resolution, 'program.ts'],
      );
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    },
    60_000,
  );
});
