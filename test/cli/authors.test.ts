import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

let sandbox: Sandbox;
const removals: (() => void)[] = [];
const begin = async (options: SandboxOptions = {}) => {
  sandbox = await startSandbox({ qps: false, ...options });
};
beforeEach(() => begin());
afterEach(async () => {
  await sandbox.stop();
  for (const remove of removals.splice(0)) remove();
});

/** Somebody with a folder of their own, and a journal in it. */
function author(files: { readonly [name: string]: string }) {
  const folder = folderWith(files);
  removals.push(folder.remove);
  const run = (command: string, name: string, ...args: string[]) =>
    chatapp([command, name, '--endpoint', sandbox.url, ...args], { cwd: folder.path });
  const journal = ['--journal', 'chatapp.journal.json'];
  return {
    push: async (name: string, ...args: string[]) => {
      const { code, stdout } = await run('push', name, '--yes', '--format', 'json', ...journal, ...args);
      return { exit: code, ...JSON.parse(stdout)[0] };
    },
    run,
    pull: async (name: string, ...args: string[]) => (await run('pull', name, ...journal, ...args)).code,
    read: (name: string) => readFileSync(path.join(folder.path, name), 'utf8'),
    write: (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
      writeFileSync(path.join(folder.path, name), text);
    },
    has: (name: string) => existsSync(path.join(folder.path, name)),
    remove: (name: string) => rmSync(path.join(folder.path, name), { force: true }),
    edit: (name: string, from: string, to: string) => {
      const file = path.join(folder.path, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    },
  };
}

const template = 'template.chatapp.json';
const shared = { [template]: documents.template };
const writes = () => sandbox.received.filter(({ operation }) => operation === 'ModifyChatappTemplate').length;

describe('two authors of one template', () => {
  test('the second to push is stopped, and nothing of the first is lost', async () => {
    const [ana, ben] = [author(shared), author(shared)];
    expect((await ana.push(template)).outcome).toBe('applied');
    expect((await ben.push(template)).outcome).toBe('unchanged');
    ana.edit(template, 'has shipped', 'is on its way');
    expect((await ana.push(template)).outcome).toBe('applied');

    ben.edit(template, 'Your order', 'Your parcel');
    const before = writes();
    const stopped = await ben.push(template);
    expect(stopped).toMatchObject({ exit: 1, outcome: 'blocked', code: 'push/conflict', requestId: null });
    expect(stopped.message).toMatch(/chatapp diff.*chatapp pull.*--overwrite/);
    expect(writes()).toBe(before);

    // Beside a text of both he has changed one of his own.
    ben.edit(template, '"Components": [', '"MessageSendTtlSeconds": 600,\n  "Components": [');
    // Both changed the same text: the file stays as it is until Ben says which counts.
    expect(await ben.pull(template)).toBe(1);
    expect(ben.read(template)).toContain('Your parcel has shipped');
    expect((await ben.push(template)).code).toBe('push/conflict');
    expect(await ben.pull(template, '--theirs')).toBe(0);
    expect(ben.read(template)).toContain('Your order is on its way');
    expect(ben.read(template)).toContain('"MessageSendTtlSeconds": 600');
    ben.edit(template, 'Your order', 'Your parcel');
    expect((await ben.push(template)).outcome).toBe('applied');
    expect(await ana.pull(template)).toBe(0);
    // What Ben added is taken over, though nobody changed it.
    expect(ana.read(template)).toContain('"MessageSendTtlSeconds": 600');
    expect(ana.read(template)).toContain('Your parcel is on its way');
  });

  test('changes of different places come together by a pull', async () => {
    const [ana, ben] = [author(shared), author(shared)];
    await ana.push(template);
    await ben.push(template);
    ana.edit(template, 'has shipped', 'is on its way');
    await ana.push(template);
    ben.edit(template, '"Components": [', '"MessageSendTtlSeconds": 600, // ten minutes\n  "Components": [');
    expect((await ben.push(template)).code).toBe('push/conflict');
    expect(await ben.pull(template)).toBe(0);
    expect(ben.read(template)).toMatch(/600, \/\/ ten minutes[\s\S]*is on its way/);
    expect((await ben.push(template)).outcome).toBe('applied');
  });

  test('--overwrite is said on purpose; --yes is not enough', async () => {
    const [ana, ben] = [author(shared), author(shared)];
    await ben.push(template);
    await ana.push(template);
    ana.edit(template, 'has shipped', 'is on its way');
    await ana.push(template);
    ben.edit(template, 'Your order', 'Your parcel');
    expect((await ben.push(template)).code).toBe('push/conflict');
    expect((await ben.push(template, '--overwrite')).outcome).toBe('applied');
  });

  test('what nobody here has seen is not overwritten by --yes, until it was pulled or --overwrite says so', async () => {
    const [ana, ben, eve] = [author(shared), author(shared), author(shared)];
    await ana.push(template);
    for (const other of [ben, eve]) other.edit(template, 'has shipped', 'is on its way');
    const before = writes();
    const stopped = await ben.push(template);
    expect(stopped).toMatchObject({ exit: 1, outcome: 'blocked', code: 'push/first', requestId: null });
    expect(stopped.message).toMatch(
      /chatapp diff.*chatapp pull.*--overwrite.*pipeline.*commit or cache chatapp\.journal/,
    );
    expect(writes()).toBe(before);
    // Ben looks at it first, and keeps his own.
    expect(await ben.pull(template, '--ours')).toBe(0);
    expect((await ben.push(template)).outcome).toBe('applied');
    eve.edit(template, 'is on its way', 'has left');
    expect((await eve.push(template)).code).toBe('push/first');
    expect((await eve.push(template, '--overwrite')).outcome).toBe('applied');
  });

  test('a server on this machine is no exception, and has a journal without a word', async () => {
    const ana = author(shared);
    const push = async (...args: string[]) =>
      JSON.parse((await ana.run('push', template, '--yes', '--format', 'json', ...args)).stdout)[0];
    expect((await push()).outcome).toBe('applied');
    expect(ana.has('chatapp.journal.json')).toBe(true);
    ana.edit(template, 'has shipped', 'is on its way');
    expect((await push()).outcome).toBe('applied');
    ana.remove('chatapp.journal.json');
    ana.edit(template, 'is on its way', 'has left');
    expect((await push()).code).toBe('push/first');
    expect((await ana.run('pull', template, '--ours')).code).toBe(0);
    expect((await push()).outcome).toBe('applied');
  });

  test('a name that no edit changes is not called the same', async () => {
    const ana = author({ [template]: documents.template.replace('{', '{ "TemplateName": "order_shipped",') });
    expect((await ana.push(template)).outcome).toBe('applied');
    expect((await ana.push(template)).outcome).toBe('unchanged');
    ana.edit(template, '"order_shipped"', '"order_sent"');
    expect(await ana.push(template)).toMatchObject({
      ...{ exit: 1, outcome: 'blocked', code: 'push/name-differs', requestId: null },
      message: expect.stringContaining('"TemplateName": "order_shipped"'),
    });
  });

  test.each([
    ['the same', 'has shipped'],
    ['another text', 'is on its way'],
  ])('a template without its code that is there already stops the push, and its code is told: %s', async (_, text) => {
    const [ana, ben] = [
      author({ [template]: documents.template.replace('{', '{ "TemplateName": "order_shipped",') }),
      author(shared),
    ];
    await ana.push(template);
    const { TemplateCode: code, ...rest } = JSON.parse(ana.read(template));
    ben.write(template, JSON.stringify(rest, null, 2).replace('has shipped', text));
    for (const args of [[], ['--create'], ['--create', '--overwrite']]) {
      expect(await ben.push(template, ...args)).toMatchObject({
        ...{ exit: 1, outcome: 'blocked', code: 'push/exists', requestId: null },
        message: expect.stringContaining(`"TemplateCode": "${code}"`),
      });
    }
    expect(writes()).toBe(1);
  });

  test('the journal knows an automation by its number', async () => {
    const name = 'automation.chatapp.json';
    const [first, second] = ['8613000000000', '8613000000001'];
    const [ana, ben] = [author({ [name]: documents.automation }), author({ [name]: documents.automation })];
    // A number that has nothing yet is nothing to lose.
    expect((await ana.push(name)).outcome).toBe('applied');
    ben.write(name, documents.automation.replace(first, second).replace('Help', 'Of Ben'));
    expect((await ben.push(name)).outcome).toBe('applied');
    ana.edit(name, first, second);
    expect(await ana.push(name)).toMatchObject({ outcome: 'blocked', code: 'push/first' });
    ana.edit(name, second, first);
    ana.edit(name, 'Help', 'Help me');
    expect((await ana.push(name)).outcome).toBe('applied');
  });

  test('a document that was renamed is still known, and no update is lost', async () => {
    const [ana, ben] = [author(shared), author(shared)];
    await ana.push(template);
    expect((await ben.push(template)).outcome).toBe('unchanged');
    ben.edit(template, 'has shipped', 'is on its way');
    expect((await ben.push(template)).outcome).toBe('applied');
    const before = writes();
    ana.write('renamed/order.chatapp.json', ana.read(template).replace('Your order', 'Your parcel'));
    ana.remove(template);
    const stopped = await ana.push('renamed/order.chatapp.json');
    expect(stopped).toMatchObject({ exit: 1, outcome: 'blocked', code: 'push/conflict' });
    expect(writes()).toBe(before);
  });

  test('each folder has the journal that is nearest to its documents', async () => {
    const ana = author({
      'one/chatapp.journal.json': '{"version": 2, "remotes": {}}',
      'one/deep/a.chatapp.json': documents.template,
      'two/b.chatapp.json': documents.flow,
    });
    const pushed = ['one/deep/a.chatapp.json', 'two/b.chatapp.json'];
    expect((await ana.run('push', pushed[0] ?? '', pushed[1] ?? '', '--yes')).code).toBe(0);
    const known = (name: string) =>
      Object.values<object>(JSON.parse(ana.read(name)).remotes).flatMap((things) => Object.values(things));
    expect(known('one/chatapp.journal.json')).toEqual([expect.objectContaining({ file: 'deep/a.chatapp.json' })]);
    expect(known('chatapp.journal.json')).toEqual([expect.objectContaining({ file: 'two/b.chatapp.json' })]);
  });

  test('an applied push is told as one, also where its journal cannot be written', async () => {
    // Nobody can take a folder for a lock of their own away.
    const ana = author({ ...shared, 'chatapp.journal.json.lock/x': '' });
    const pushed = await ana.push(template);
    expect(pushed).toMatchObject({
      exit: 0,
      outcome: 'applied',
      message: expect.stringMatching(/could not be written down/),
    });
  });

  test('a journal that cannot be anywhere stops a push before anything is sent', async () => {
    const ana = author(shared);
    const { code, stderr } = await ana.run('push', template, '--yes', '--journal', 'no/where.json');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/its folder does not exist/)]);
    expect(sandbox.received).toEqual([]);
  });

  test('a run waits while another one writes the journal', async () => {
    const ana = author(shared);
    ana.write('chatapp.journal.json.lock', '');
    const pushing = ana.push(template);
    // The write, and the look before and after it.
    await expect.poll(() => sandbox.received.length, { timeout: 1500 }).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ana.has('chatapp.journal.json')).toBe(false);
    ana.remove('chatapp.journal.json.lock');
    expect((await pushing).outcome).toBe('applied');
    expect(ana.has('chatapp.journal.json')).toBe(true);
  });

  test('a push whose end is not known is told as one, also where its journal cannot be written', async () => {
    const ana = author(shared);
    await ana.push(template);
    ana.edit(template, 'has shipped', 'is on its way');
    ana.remove('chatapp.journal.json.lock');
    ana.write('chatapp.journal.json.lock/x', '');
    sandbox.faults.push({ kind: 'drop-before', operation: 'ModifyChatappTemplate', times: 1 });
    const pushed = await ana.push(template);
    expect(pushed).toMatchObject({
      exit: 3,
      outcome: 'unknown',
      message: expect.stringMatching(/could not be written down/),
    });
  });

  test('a flow that is there already is not created, and its id is told', async () => {
    const ana = author({ 'flow.chatapp.json': documents.flow });
    expect((await ana.push('flow.chatapp.json')).outcome).toBe('applied');
    ana.write('flow.chatapp.json', documents.flow.replace('"FlowId": "2",', ''));
    const again = await ana.push('flow.chatapp.json', '--create');
    expect(again).toMatchObject({
      exit: 1,
      outcome: 'blocked',
      code: 'push/exists',
      message: expect.stringMatching(/"FlowId": "2"/),
    });
  });

  test('samples that are taken out are taken out: a push that was lost did not do it, and another one does', async () => {
    const ana = author(shared);
    await ana.push(template);
    const { Example: _, ...bare } = JSON.parse(ana.read(template));
    const plain = { ...bare, Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }] };
    const withSample = { ...plain, Example: { name: 'Ana' }, MessageSendTtlSeconds: 600 };
    ana.write(template, JSON.stringify(withSample));
    expect((await ana.push(template)).outcome).toBe('applied');
    ana.write(template, JSON.stringify({ ...withSample, Example: undefined }));
    sandbox.faults.push({ kind: 'drop-before', operation: 'ModifyChatappTemplate', times: 1 });
    expect((await ana.push(template)).outcome).toBe('unknown');
    expect((await ana.push(template)).outcome).toBe('applied');
    ana.write(template, JSON.stringify(plain));
    expect((await ana.push(template)).outcome).toBe('applied');
    expect((await ana.push(template)).outcome).toBe('unchanged');
  });

  test('a document that cannot be read for certain is not pulled into', async () => {
    const ana = author({ [template]: documents.template.replace(/\}$/, '') });
    const before = ana.read(template);
    expect(await ana.pull(template, '--theirs')).toBe(1);
    expect(ana.read(template)).toBe(before);
  });

  test('a journal that a merge broke stops every push, and stays as it is', async () => {
    const ana = author(shared);
    ana.write('chatapp.journal.json', '<<<<<<< ours\n{}\n');
    const { code, stderr } = await ana.run('push', template, '--yes', '--journal', 'chatapp.journal.json');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/journal.*cannot be read.*Fix it/)]);
    expect(sandbox.received).toEqual([]);
    expect(ana.read('chatapp.journal.json')).toContain('<<<<<<<');
  });
});

describe('what the remote is decides', () => {
  test('under review: stopped; approved: an edit is spent, and the journal counts it', async () => {
    await sandbox.stop();
    await begin({ reviewMs: 3_600_000 });
    const ana = author(shared);
    await ana.push(template);
    ana.edit(template, 'has shipped', 'is on its way');
    expect(await ana.push(template)).toMatchObject({ outcome: 'blocked', code: 'push/state-forbids-edit' });
    const form = new URLSearchParams({ key: '8472929283883 en', review: 'pass' });
    await fetch(`${sandbox.url}/_sandbox`, { method: 'POST', body: form });
    expect((await ana.push(template)).outcome).toBe('applied');
    const { remotes } = JSON.parse(ana.read('chatapp.journal.json'));
    expect(Object.values(remotes[sandbox.url])).toMatchObject([{ edits: [expect.any(String)] }]);
  });

  test('lists that an automation leaves out stop the push until the file says what is meant', async () => {
    const ana = author({ 'automation.chatapp.json': documents.automation });
    await ana.push('automation.chatapp.json');
    ana.write(
      'automation.chatapp.json',
      JSON.stringify({ CustSpaceId: '1', PhoneNumber: '8613000000000', Commands: [] }),
    );
    const stopped = await ana.push('automation.chatapp.json');
    expect(stopped).toMatchObject({ outcome: 'blocked', code: 'push/list-left-out' });
    expect(stopped.message).toContain('To keep: "Prompts":["Help"]. To clear: "Prompts":[].');
    ana.write(
      'automation.chatapp.json',
      JSON.stringify({ CustSpaceId: '1', PhoneNumber: '8613000000000', Commands: [], Prompts: [] }),
    );
    expect((await ana.push('automation.chatapp.json')).outcome).toBe('applied');
  });

  test('what is not there is created when that is said, and its code stands in the file then', async () => {
    const { TemplateCode: _, ...value } = JSON.parse(documents.template);
    const ana = author({
      [template]: `// ours\n${JSON.stringify({ ...value, TemplateName: 'order_shipped' }, null, 2)}`,
      'flow.chatapp.json': JSON.stringify({ CustSpaceId: '1', FlowName: 'survey', Categories: ['SURVEY'] }, null, 2),
    });
    expect(await ana.push(template)).toMatchObject({ outcome: 'blocked', code: 'push/create' });
    expect(await ana.push(template, '--create')).toMatchObject({
      outcome: 'applied',
      operation: 'CreateChatappTemplate',
    });
    expect(ana.read(template)).toMatch(/^\/\/ ours[\s\S]*"TemplateCode": "\d+"/);
    expect(await ana.push(template)).toMatchObject({ outcome: 'unchanged' });
    expect(await ana.push('flow.chatapp.json', '--create')).toMatchObject({
      outcome: 'applied',
      operation: 'CreateFlow',
    });
    expect(ana.read('flow.chatapp.json')).toMatch(/"FlowId": "\d+"/);
    ana.edit('flow.chatapp.json', 'SURVEY', 'OTHER');
    expect(await ana.push('flow.chatapp.json')).toMatchObject({ outcome: 'applied', operation: 'ModifyFlow' });
  });
});
