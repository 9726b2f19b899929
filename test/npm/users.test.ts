import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documents } from '../cli/program.ts';
import { type Ended, installIn, isWindows, packInto, runIn } from './packed.ts';

interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { using: string; steps: { shell: string; run: string; env: Record<string, string> }[] };
}

const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-users-'));
const messages = path.join(folder, 'messages of ours');
/** The one that GitHub's runners take. */
const bash = isWindows ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash';
const outputs = path.join(folder, 'outputs');
let tarball = '';

beforeAll(async () => {
  tarball = (await packInto(folder)).file;
  expect(await installIn(folder, tarball)).toMatchObject({ code: 0 });
  mkdirSync(messages);
  writeFileSync(path.join(messages, 'good.chatapp.json'), documents.template);
  writeFileSync(path.join(messages, 'warning.chatapp.json'), documents.warning);
}, 60_000);

beforeEach(() => {
  writeFileSync(outputs, '');
  writeFileSync(path.join(messages, 'bad.chatapp.json'), documents.error);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the action', () => {
  const { inputs, runs } = parse(readFileSync('action.yml', 'utf8')) as Action;
  const [step] = runs.steps;

  /** Runs its step as a runner of GitHub does, with these inputs. */
  function act(given: Record<string, string> = {}, more: NodeJS.ProcessEnv = {}): Promise<Ended> {
    const values: Record<string, string> = Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default ?? '']),
    );
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ ([\w.-]+) \}\}/, (_, key) => values[key] ?? expect.fail(`There is no ${key}.`)),
      ]),
    );
    const offline = { npm_config_offline: 'true', npm_config_cache: path.join(folder, 'cache') };
    return runIn(folder, bash, ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      GITHUB_OUTPUT: outputs,
      ...offline,
      ...env,
      ...more,
    });
  }

  test('is one step of bash', () => {
    expect(runs.using).toBe('composite');
    expect(runs.steps).toHaveLength(1);
    expect(step?.shell).toBe('bash');
    expect(step?.run).not.toContain('${{');
  });

  test('shows findings beside the lines of a pull request, and fails with them', async () => {
    const { code, stdout } = await act({ package: tarball, paths: 'messages of ours' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=messages of ours\/bad\.chatapp\.json,/m);
  });

  test('passes where there is no error, and takes one path a line', async () => {
    const paths = 'messages of ours/good.chatapp.json\n\nmessages of ours/warning.chatapp.json\n';
    expect(await act({ package: tarball, paths })).toMatchObject({ code: 0 });
    expect(await act({ package: tarball, paths, 'max-warnings': '0' })).toMatchObject({ code: 1 });
  });

  test('writes a log for code scanning, and says where', async () => {
    const { code } = await act({ package: tarball, format: 'sarif', output: 'found.sarif' });
    expect(code).toBe(1);
    expect(readFileSync(outputs, 'utf8')).toBe('sarif=found.sarif\n');
    const log = JSON.parse(readFileSync(path.join(folder, 'found.sarif'), 'utf8'));
    expect(log.runs[0].results.length).toBeGreaterThan(0);
  });

  test('runs no package that nobody named: the name on npm may be of others', async () => {
    expect(inputs.package?.default).toBeUndefined();
    const { code, stdout } = await act();
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error::.*"package"/);
  });

  test('takes no path for a command or an option', async () => {
    const { code } = await act({ package: tarball, paths: '$(touch made)\n--help' });
    expect(code).toBe(2);
    expect(() => readFileSync(path.join(folder, 'made'))).toThrow();
  });
});

describe('the hooks of pre-commit', () => {
  const hooks: { id: string; entry: string; language: string; files: string }[] = parse(
    readFileSync('.pre-commit-hooks.yaml', 'utf8'),
  );
  const entryOf = (id: string) => hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
  const hook = (id: string, ...files: string[]) => runIn(messages, 'npx', ['--no-install', ...entryOf(id), ...files]);

  test('are for documents, and run on Node', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['chatapp-check', 'chatapp-fix']);
    for (const { language, files } of hooks) {
      expect(language).toBe('node');
      expect(new RegExp(files).test('messages/a.chatapp.json')).toBe(true);
      expect(new RegExp(files).test('chatapp.config.json')).toBe(false);
    }
  });

  test('check what is committed', async () => {
    expect(await hook('chatapp-check', 'good.chatapp.json')).toMatchObject({ code: 0 });
    expect(await hook('chatapp-check', 'good.chatapp.json', 'bad.chatapp.json')).toMatchObject({ code: 1 });
  });

  test('fix what is committed', async () => {
    expect(await hook('chatapp-fix', 'bad.chatapp.json')).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(messages, 'bad.chatapp.json'), 'utf8')).not.toBe(documents.error);
    expect(await hook('chatapp-check', 'bad.chatapp.json')).toMatchObject({ code: 0 });
  });
});
