import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runPush } from '../../cli/push.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { allHostile, commandLines, hostile, unsafeIn } from './hostile.ts';
import { documents, folderWith } from './program.ts';

/** What the person at the terminal does when asked, and what was asked. */
const person = vi.hoisted(() => ({ answer: async (): Promise<string> => 'n', asked: [] as string[] }));
vi.mock('node:readline/promises', () => ({
  createInterface: () => ({
    question: (text: string) => {
      person.asked.push(text);
      return person.answer();
    },
    close: () => {},
  }),
}));

let sandbox: Sandbox;
let folder: ReturnType<typeof folderWith>;
let shown = '';
let printed = '';
const wasTty = [process.stdin.isTTY, process.stderr.isTTY] as const;
const terminal = (stdin: boolean, stderr: boolean) => {
  Object.defineProperty(process.stdin, 'isTTY', { value: stdin, configurable: true });
  Object.defineProperty(process.stderr, 'isTTY', { value: stderr, configurable: true });
};

beforeEach(async () => {
  sandbox = await startSandbox({ qps: false });
  folder = folderWith({ 'template.chatapp.json': documents.template });
  [shown, printed] = ['', ''];
  person.asked.length = 0;
  person.answer = async () => 'y';
  terminal(true, true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    shown += text;
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  terminal(...wasTty);
  folder.remove();
  await sandbox.stop();
});

const file = () => path.join(folder.path, 'template.chatapp.json');
const edit = (from: string, to: string) => writeFileSync(file(), readFileSync(file(), 'utf8').replace(from, to));

async function pushAtTerminal(options: object = {}) {
  printed = '';
  await runPush([file()], {
    ...{ endpoint: sandbox.url, journal: path.join(folder.path, 'chatapp.journal.json'), format: 'json' as const },
    ...options,
  });
  return JSON.parse(printed)[0];
}

/** Somebody else pushes the template with another text. */
async function somebodyElse(text: string): Promise<void> {
  const value = JSON.parse(documents.template.replace('has shipped', text));
  const document = { kind: 'template', provider: 'cams', value } as const;
  expect((await push(document, sandboxTarget(sandbox.url), SANDBOX_CREDENTIALS.cams)).outcome).toBe('applied');
}

const writes = () => sandbox.received.filter(({ operation }) => operation === 'ModifyChatappTemplate').length;

describe('a push at a terminal', () => {
  test('asks each time, also where there is nothing to warn of', async () => {
    expect((await pushAtTerminal()).outcome).toBe('applied');
    edit('has shipped', 'is on its way');
    person.answer = async () => 'n';
    expect(await pushAtTerminal()).toMatchObject({ outcome: 'blocked', code: 'declined' });
    expect(person.asked).toHaveLength(2);
  });

  test('shows what nobody here has seen, and replaces it when that is said', async () => {
    await somebodyElse('has left');
    person.answer = async () => 'n';
    expect(await pushAtTerminal()).toMatchObject({ outcome: 'blocked', code: 'declined' });
    expect(shown).toMatch(/-.*has left[\s\S]*\+.*has shipped[\s\S]*was never pushed or pulled from here/);
    expect(writes()).toBe(1);
    person.answer = async () => 'y';
    expect((await pushAtTerminal()).outcome).toBe('applied');
  });

  test('is not asked where --yes answers, and what nobody has seen stops it then', async () => {
    await somebodyElse('has left');
    expect(await pushAtTerminal({ yes: true })).toMatchObject({ outcome: 'blocked', code: 'push/first' });
    expect(person.asked).toEqual([]);
  });

  test('reads the remote again after the question: what somebody pushed in between is not overwritten', async () => {
    await pushAtTerminal();
    edit('has shipped', 'is on its way');
    person.answer = async () => {
      await somebodyElse('has left');
      return 'y';
    };
    expect(await pushAtTerminal()).toMatchObject({ outcome: 'blocked', code: 'push/conflict' });
    // Ours, and somebody else's.
    expect(writes()).toBe(2);
  });

  test('asks with nothing that steers the terminal or a runner', async () => {
    await somebodyElse(JSON.stringify(`has ${allHostile}`).slice(1, -1));
    edit('"Components"', `/*\n::error::x ${hostile[0]}\n*/ "Components"`);
    person.answer = async () => 'n';
    await pushAtTerminal();
    expect(person.asked).toHaveLength(1);
    const all = shown + person.asked.join('\n');
    expect(all).toContain('\\u003a:error::x');
    expect([unsafeIn(all), commandLines(all)]).toEqual([[], []]);
  });

  test('says that a target is in production', async () => {
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'sandbox');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'sandbox');
    person.answer = async () => 'n';
    // The address is the sandbox's: nothing leaves this machine.
    expect(await pushAtTerminal({ target: 'cams' })).toMatchObject({ outcome: 'blocked', code: 'declined' });
    vi.unstubAllEnvs();
    expect(shown).toContain('This target is marked as production.');
    expect(person.asked).toHaveLength(1);
  });
});
