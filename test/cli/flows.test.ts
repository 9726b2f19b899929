import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, folderWith } from './program.ts';

let sandbox: Sandbox;
const removals: (() => void)[] = [];
beforeEach(async () => {
  sandbox = await startSandbox({ qps: false });
});
afterEach(async () => {
  await sandbox.stop();
  for (const remove of removals.splice(0)) remove();
});

const [flow, screens] = ['visit.chatapp.json', 'visit.flow.chatapp.json'];

/** Screens as somebody writes them: with what no provider takes. */
const written = `{
  // What the customer sees first.
  "$schema": "urn:chatapp:flow-json",
  "version": "7.3",
  "screens": [
    {
      "id": "DAY",
      "title": "Your visit",
      "terminal": true,
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextBody", "text": "When would you like to come?" },
          { "type": "Footer", "label": "Done", "on-click-action": { "name": "complete", "payload": {} } },
        ],
      },
    },
  ],
}
`;

const flows = {
  CAMS: JSON.stringify({ CustSpaceId: '1', FlowName: 'visit', Categories: ['OTHER'] }, null, 2),
  Meta: JSON.stringify({ waba_id: '102290129340398', name: 'visit', categories: ['OTHER'] }, null, 2),
};

/** Somebody with a folder of their own, and a journal in it. */
function author(text: string) {
  const folder = folderWith({ [flow]: text, [screens]: written });
  removals.push(folder.remove);
  const file = (name: string) => path.join(folder.path, name);
  const run = (command: string, name: string, ...args: string[]) =>
    chatapp([command, name, '--endpoint', sandbox.url, ...args], { cwd: folder.path });
  const tell = async (command: string, name: string, ...args: string[]) => {
    const { code, stdout, stderr } = await run(command, name, '--format', 'json', ...args);
    return { exit: code, ...(stdout === '' ? { stderr } : JSON.parse(stdout)[0]) };
  };
  const journal = ['--journal', 'chatapp.journal.json'];
  return {
    run,
    tell,
    push: (name: string, ...args: string[]) => tell('push', name, '--yes', ...journal, ...args),
    pull: (name: string, ...args: string[]) => run('pull', name, ...journal, ...args),
    read: (name: string) => readFileSync(file(name), 'utf8'),
    edit: (name: string, from: string, to: string) =>
      writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to)),
    write: (name: string, content: string) => writeFileSync(file(name), content),
  };
}

describe.each(Object.entries(flows))('a flow at %s', (provider, text) => {
  test('is created, gets its screens, and is published and deprecated from a terminal', async () => {
    const ana = author(text);
    expect(await ana.push(screens)).toMatchObject({ outcome: 'blocked', code: 'no-code-beside' });
    expect(await ana.push(flow, '--create')).toMatchObject({ outcome: 'applied' });
    expect(await ana.tell('publish', screens, '--yes')).toMatchObject({
      outcome: 'blocked',
      code: 'push/not-uploaded',
    });
    const pushed = await ana.push(screens);
    expect(pushed).toMatchObject({ exit: 0, outcome: 'applied' });
    expect(pushed).not.toHaveProperty('errors');
    // The file is as it was, and what was sent is seen.
    expect(ana.read(screens)).toBe(written);
    expect(JSON.stringify(pushed.request)).toContain('When would you like to come?');
    expect(await ana.push(screens)).toMatchObject({ exit: 0, outcome: 'unchanged' });
    expect((await ana.run('diff', screens)).stdout).toContain('the same');

    const asked = await ana.tell('publish', screens);
    expect(asked).toMatchObject({ exit: 1, outcome: 'blocked', code: 'declined' });
    expect(asked.message).toContain('Use --yes to publish without a question');
    expect(await ana.tell('publish', screens, '--dry-run')).toMatchObject({ exit: 0, outcome: 'dry-run' });
    expect(await ana.tell('publish', screens, '--yes')).toMatchObject({ exit: 0, outcome: 'applied' });
    expect(await ana.tell('publish', flow, '--yes')).toMatchObject({ exit: 0, outcome: 'unchanged' });
    expect((await ana.run('diff', screens)).stdout).toContain('published');
    expect(await ana.tell('deprecate', flow, '--yes')).toMatchObject({ exit: 0, outcome: 'applied' });
    ana.edit(screens, 'Your visit', 'Your next visit');
    expect(await ana.push(screens)).toMatchObject({ outcome: 'blocked', code: 'push/state-forbids-edit' });
  });

  test('that somebody else has changed is not overwritten, and both changes are merged', async () => {
    const ana = author(text);
    await ana.push(flow, '--create');
    await ana.push(screens);
    const ben = author(ana.read(flow));
    expect(await ben.push(screens)).toMatchObject({ outcome: 'unchanged' });
    ben.edit(screens, 'Your visit', 'Your next visit');
    expect(await ben.push(screens)).toMatchObject({ outcome: 'applied' });
    ana.edit(screens, 'When would', 'On which day would');
    expect(await ana.push(screens)).toMatchObject({ outcome: 'blocked', code: 'push/conflict' });
    expect((await ana.pull(screens)).code).toBe(0);
    const merged = ana.read(screens);
    expect(merged).toContain('Your next visit');
    expect(merged).toContain('On which day would');
    // Comments and what is for tools stay.
    expect(merged).toContain('// What the customer sees first.');
    expect(merged).toContain('"$schema"');
    expect(await ana.push(screens)).toMatchObject({ outcome: 'applied' });
  });

  test('is listed with the file that it has, among those of its provider', async () => {
    const ana = author(text);
    await ana.push(flow, '--create');
    const { stdout } = await ana.run('list', '.', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([
      { kind: 'flow', provider: provider.toLowerCase(), name: 'visit', path: flow },
    ]);
  });
});

test('what only Meta finds is told with its lines', async () => {
  const ana = author(flows.Meta);
  await ana.push(flow, '--create');
  // The sandbox, which knows no version after 7, plays a provider that knows less than the check.
  ana.edit(screens, '"version": "7.3"', '"version": "8.0"');
  const { exit, outcome, errors, message } = await ana.push(screens);
  expect([exit, outcome]).toEqual([0, 'applied']);
  expect(message).toContain('Meta found a mistake in it');
  expect(errors).toEqual([{ code: 'INVALID_FLOW_JSON_VERSION', message: expect.any(String), line: 4, column: 14 }]);
  ana.edit(screens, 'Your visit', 'Another visit');
  const { stdout } = await ana.run('push', screens, '--yes', '--overwrite');
  expect(stdout).toMatch(/^ {2}4:14 {2}This version does not exist\. {2}INVALID_FLOW_JSON_VERSION$/m);
  expect(await ana.tell('publish', screens, '--yes')).toMatchObject({
    exit: 1,
    outcome: 'not-applied',
    code: '139002',
  });
});

test('of documents that have no state, nothing is sent', async () => {
  const ana = author(flows.CAMS);
  ana.write('a.chatapp.json', '{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": [], "Commands": []}');
  const before = sandbox.received.length;
  expect(await ana.tell('publish', 'a.chatapp.json', '--yes')).toMatchObject({
    outcome: 'blocked',
    code: 'no-operation',
  });
  expect(sandbox.received).toHaveLength(before);
});
