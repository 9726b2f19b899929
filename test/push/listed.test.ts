import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { readRemote } from '../../push/providers/read.ts';
import { sandboxTarget, type Target } from '../../push/target.ts';
import { type ListedRemotes, listedRemotes } from '../../push/workflow/listed.ts';
import { recall, remember } from '../../push/workflow/memory.ts';
import { pushDocument } from '../../push/workflow/pushDocument.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { rpc } from '../sandbox/client.ts';
import { cams, FLOW } from './documents.ts';
import { scripted, whileAsked } from './scripted.ts';

/** Ten minutes behind, so that what is written now was modified long before it is read. */
const tenMinutesAgo = () => Date.now() - 600_000;
const credentials = SANDBOX_CREDENTIALS.cams;

let sandbox: Sandbox;
let target: Target;
beforeEach(async () => {
  sandbox = await startSandbox({ now: tenMinutesAgo });
  target = sandboxTarget(sandbox.url);
});
afterEach(() => sandbox.stop());

const body = (Text: string): JsonObject => ({ Components: [{ Type: 'BODY', Text }] });
const template = (TemplateCode: string, change: JsonObject = {}): ChatDocument =>
  cams('template', {
    ...{ CustSpaceId: 'S', TemplateCode, TemplateName: `name_${TemplateCode}`, Language: 'en', Category: 'UTILITY' },
    ...{ TemplateType: 'WHATSAPP', ...body('Hello') },
    ...change,
  });
const edited = (document: ChatDocument, change: JsonObject): ChatDocument => ({
  ...document,
  value: { ...document.value, ...change },
});

/** Somebody writes at the provider, without a word to anybody here. */
const write = ({ value }: ChatDocument) => rpc(sandbox, 'ModifyChatappTemplate', value);

/** A push of a document of which the journal has what was read a moment ago, as one of many. */
async function begin(
  document: ChatDocument,
  {
    read = document,
    readAt = new Date(),
    listed = listedRemotes(100),
    answers = ['push'],
  }: { read?: ChatDocument; readAt?: Date; listed?: ListedRemotes; answers?: readonly ('push' | 'stop')[] } = {},
) {
  const { port, questions, log } = await scripted(document, { target, answers });
  await remember(await port.journal(target), { target, document: read }, [read.value], { readAt });
  log.length = 0;
  const received = sandbox.received.length;
  const asked = () =>
    sandbox.received.slice(received).map(({ operation }) => operation.replace(/ChatappTemplate(Detail)?$/, ''));
  return { port: { ...port, listed, confirmsAlways: true }, questions, log, asked };
}

describe('a template that was not modified since it was last read', () => {
  test('is planned by the list, which is read once for many', async () => {
    const documents = ['1', '2', '3'].map((code) => template(code));
    for (const document of documents) await write(document);
    const listed = listedRemotes(100);
    const all: string[] = [];
    for (const document of documents) {
      const { port, asked, log } = await begin(document, { listed });
      expect((await pushDocument(port)).outcome).toBe('unchanged');
      all.push(...asked());
      // Nothing was seen that the journal does not have.
      expect(log).toEqual(['reported unchanged']);
    }
    expect(all).toEqual(['List']);
  });

  test('is told as reading tells it, with the state of its review now', async () => {
    const value = { ...template('1').value, Example: { a: 'b' }, MessageSendTtlSeconds: 60 };
    await write(cams('template', value));
    await fetch(`${sandbox.url}/_sandbox`, {
      method: 'POST',
      body: new URLSearchParams({ key: '1 en', review: 'fail' }),
    });
    for (const document of [cams('template', value), edited(cams('template', value), body('Other'))]) {
      const { port } = await begin(document, { read: cams('template', value) });
      const memory = await recall(await port.journal(target), target, document);
      const byList = await listedRemotes(4)(document, memory, { target, credentials });
      const read = await readRemote(document, target, credentials);
      expect(read.ok && { ...read.value, readAt: undefined }).toEqual({ ...byList, readAt: undefined });
      expect(byList).toMatchObject({ state: 'fail', code: '1', name: 'name_1' });
    }
  });

  test('is read before it is overwritten where options answer', async () => {
    await write(template('1'));
    const { port, asked } = await begin(edited(template('1'), body('Mine')), { read: template('1') });
    expect((await pushDocument({ ...port, isAttended: false })).outcome).toBe('applied');
    expect(asked()).toEqual(['List', 'Get', 'Modify', 'Get']);
  });

  test('is read after a person has answered', async () => {
    await write(template('1'));
    const { port, asked } = await begin(edited(template('1'), body('Mine')), { read: template('1') });
    const pushing = pushDocument(whileAsked(port, () => expect(asked()).toEqual(['List'])));
    expect((await pushing).outcome).toBe('applied');
    expect(asked()).toEqual(['List', 'Get', 'Modify', 'Get']);
  });
});

describe('what somebody else changed is not overwritten', () => {
  const mine = edited(template('1'), body('Mine'));
  const theirs = edited(template('1'), body('Theirs'));
  const isTheirs = async () => {
    const read = await readRemote(template('1'), target, credentials);
    return read.ok && read.value.value.Components;
  };

  test('before the list was read', async () => {
    await write(template('1'));
    const { port, asked, questions } = await begin(mine, {
      read: template('1'),
      readAt: new Date(tenMinutesAgo() - 1),
    });
    await write(theirs);
    const { outcome } = await pushDocument({ ...port, isAttended: false });
    expect([outcome, questions.map(({ id }) => id)]).toEqual(['blocked', ['push/conflict']]);
    expect(asked()).toEqual(['Modify', 'List', 'Get']);
    expect(await isTheirs()).toEqual(theirs.value.Components);
  });

  test.each([true, false])('after the list was read, whether somebody is asked or not (%s)', async (isAttended) => {
    await write(template('1'));
    const listed: ListedRemotes = async (...about) => {
      const remote = await listedRemotes(100)(...about);
      expect(remote).toBeDefined();
      await write(theirs);
      return remote;
    };
    const { port } = await begin(mine, { read: template('1'), listed });
    expect((await pushDocument({ ...port, isAttended })).outcome).toBe('blocked');
    expect(await isTheirs()).toEqual(theirs.value.Components);
  });

  test('while a person read the question', async () => {
    await write(template('1'));
    const { port } = await begin(mine, { read: template('1') });
    let written: Promise<unknown> | undefined;
    const asking = whileAsked(port, () => {
      written = write(theirs);
    });
    const ask: typeof port.ask = async (question) => {
      const answer = await asking.ask(question);
      await written;
      return answer;
    };
    expect(await pushDocument({ ...port, ask })).toMatchObject({ outcome: 'blocked', by: 'changed' });
    expect(await isTheirs()).toEqual(theirs.value.Components);
  });
});

describe('is read where a list proves nothing', () => {
  const operations = async (document: ChatDocument, how: Parameters<typeof begin>[1] = {}) => {
    const { port, asked } = await begin(document, how);
    await pushDocument(port);
    return asked();
  };

  test('what was modified within a minute before it was read: clocks differ', async () => {
    await write(template('1'));
    const readAt = new Date(tenMinutesAgo() + 59_000);
    expect(await operations(template('1'), { readAt })).toEqual(['List', 'Get']);
    const later = new Date(tenMinutesAgo() + 61_000);
    expect(await operations(template('1'), { readAt: later })).toEqual(['List']);
  });

  test('what a list does not have, or has in another language', async () => {
    await write(template('1', { Language: 'de' }));
    expect(await operations(template('1'), { answers: ['stop'] })).toEqual(['List', 'Get']);
  });

  test('what the journal has not read, and a run over few documents', async () => {
    await write(template('1'));
    const { port, asked } = await begin(template('1'));
    await remember(await port.journal(target), { target, document: template('1') }, [template('1').value]);
    expect((await pushDocument(port)).outcome).toBe('unchanged');
    expect(asked()).toEqual(['Get']);
    expect(await operations(template('1'), { listed: listedRemotes(3) })).toEqual(['Get']);
  });

  test('a kind whose list does not say when it was modified', async () => {
    await rpc(sandbox, 'ModifyFlow', FLOW.value);
    expect(await operations(FLOW)).toEqual(['GetFlow']);
  });

  test('everything where the list is refused', async () => {
    await write(template('1'));
    sandbox.faults.push({ kind: 'error-before', operation: 'ListChatappTemplate' });
    expect(await operations(template('1'))).toEqual(['List', 'Get']);
  });
});

test('a read that finds nothing to change lets the next run go by the list', async () => {
  await write(template('1'));
  const { port, asked } = await begin(template('1'), { readAt: new Date(0) });
  expect((await pushDocument(port)).outcome).toBe('unchanged');
  expect((await pushDocument({ ...port, listed: listedRemotes(100) })).outcome).toBe('unchanged');
  expect(asked()).toEqual(['List', 'Get', 'List']);
});
