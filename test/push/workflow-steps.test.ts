import { afterEach, describe, expect, test } from 'vitest';
import type { ChatDocument } from '../../core/document/document.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { compareDocument } from '../../push/workflow/compareDocument.ts';
import type { PushFinding } from '../../push/workflow/gate.ts';
import type { PushPort } from '../../push/workflow/port.ts';
import { pushDocument } from '../../push/workflow/pushDocument.ts';
import { cams, FLOW, META_AUTOMATION } from './documents.ts';
import { answer, type Behaviour } from './raw-server.ts';
import { elsewhere, ok, refused, scripted, startProvider, valueIn } from './scripted.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const { FlowName, Categories, CustSpaceId } = FLOW.value;
const older = { FlowName: 'older', Categories: ['OTHER'] };
const published = ok({ ...older, Status: 'PUBLISHED' });
const newFlow = cams('flow', { FlowName, Categories, CustSpaceId });
const finding = (rule: string, severity: 'error' | 'warning'): PushFinding => ({
  ...{ rule, severity, message: 'Something.', pointer: '/CustSpaceId', range: { start: { line: 0, character: 0 } } },
});

/** A flow that was seen before, at a provider that has an older one. */
async function begin(
  document: ChatDocument,
  held: object = ok(older),
  more: { write?: Behaviour; findings?: PushFinding[]; answers?: ('push' | 'create')[] } = {},
) {
  const provider = await startProvider(held, more);
  stops.push(provider.stop);
  const target = elsewhere(provider.url);
  const script = await scripted(document, { target, seen: [older], ...more });
  return { provider, target, ...script };
}

describe('what stops a push before anything is read', () => {
  test.each<[what: string, change: (port: PushPort) => Partial<PushPort>, by: string | undefined]>([
    ['an error', () => ({ check: async () => ({ document: FLOW, findings: [finding('a/b', 'error')] }) }), 'findings'],
    ['no kind', () => ({ check: async () => ({ document: null, findings: [] }) }), 'findings'],
    [
      'a kind of no provider',
      () => ({ check: async () => ({ document: { ...FLOW, provider: null }, findings: [] }) }),
      'request',
    ],
    [
      'a placeholder',
      () => ({ check: async () => ({ document: FLOW, findings: [finding('document/placeholder', 'warning')] }) }),
      'placeholders',
    ],
    [
      'another provider',
      () => ({
        check: async () => ({ document: META_AUTOMATION, findings: [] }),
        target: async () => ({ ok: true, value: { ...sandboxTarget('http://127.0.0.1:9'), endpoints: {} } }),
      }),
      'request',
    ],
    [
      'a target that is none',
      () => ({ target: async () => ({ ok: false, problem: problem('no-target') }) }),
      'request',
    ],
    ['no credentials', () => ({ credentials: async () => ({ ok: false, problem: problem('none') }) }), 'credentials'],
    ['nobody to ask', () => ({ cannotAsk: () => problem('unconfirmed') }), 'nobody'],
    ['a check that nobody answers', () => ({ check: async () => undefined }), undefined],
    ['a person who gives no credentials', () => ({ credentials: async () => undefined }), undefined],
  ])('%s', async (_what, change, by) => {
    const { port, provider, log, questions } = await begin(FLOW);
    const outcome = await pushDocument({ ...port, ...change(port) });
    expect(outcome).toMatchObject(by === undefined ? { outcome: 'stopped' } : { outcome: 'blocked', by });
    expect([provider.reads, provider.writes, log, questions]).toEqual([0, [], [], []]);
  });

  test('a placeholder is no reason at the sandbox, and a missing code is none anywhere', async () => {
    const findings = [finding('document/placeholder', 'warning'), finding('flow/flow-id-required', 'error')];
    const { port, provider } = await begin(FLOW, ok(older), { findings, answers: ['push'] });
    const target = sandboxTarget(provider.url);
    expect((await pushDocument({ ...port, target: async () => ({ ok: true, value: target }) })).outcome).toBe(
      'applied',
    );
  });
});

test.each([true, false])('where nobody answers at the target, nothing is asked (seen before: %s)', async (isSeen) => {
  const { port, provider, questions, log } = await begin(FLOW);
  await provider.stop();
  const target = elsewhere(provider.url);
  const other = { ...FLOW, value: { ...FLOW.value, FlowId: '77' } };
  const check: PushPort['check'] = async () => ({ document: isSeen ? FLOW : other, findings: [] });
  const outcome = await pushDocument({ ...port, check, target: async () => ({ ok: true, value: target }) });
  expect(outcome).toMatchObject({ outcome: 'blocked', by: 'plan', code: 'ECONNREFUSED' });
  expect('message' in outcome && outcome.message).toContain(`Nothing answers at ${provider.url}.`);
  expect('plan' in outcome && outcome.plan?.unread).toMatchObject({ isUnreachable: true });
  expect([questions, log]).toEqual([[], []]);
});

const problem = (code: string) => ({ code, message: 'A.', next: 'B.' });

test('what the sandbox does not know is added as new, and is not called modified', async () => {
  const { port, provider } = await begin(FLOW, refused('DetailError.TemplateNotExist'), { answers: ['push'] });
  const target = sandboxTarget(provider.url);
  const outcome = await pushDocument({ ...port, target: async () => ({ ok: true, value: target }) });
  expect(outcome).toMatchObject({
    outcome: 'applied',
    message: 'The sandbox did not have it, so it was added as new.',
  });
});

describe('a person who stops', () => {
  test.each([1, 2])('read number %i sends nothing', async (number) => {
    const { port, provider, log } = await begin(FLOW, published, { answers: ['push'] });
    let reads = 0;
    const reading: PushPort['reading'] = async (_target, read) => {
      const result = await read(new AbortController().signal);
      reads++;
      return reads === number ? undefined : result;
    };
    expect(await pushDocument({ ...port, reading })).toEqual({ outcome: 'stopped' });
    expect([provider.writes, log]).toEqual([[], []]);
  });

  test('a write that has left is told as unknown, and remembered as that', async () => {
    const abort = new AbortController();
    const begun = await begin(FLOW, ok(older), { write: () => abort.abort() });
    const outcome = await pushDocument({ ...begun.port, sending: (_target, send) => send(abort.signal) });
    expect(outcome).toMatchObject({ outcome: 'unknown', code: 'aborted' });
    expect(begun.log).toEqual(['reported unknown', 'journal']);
    expect(begun.known()).toEqual([older, { FlowName, Categories }]);
  });
});

describe('an answer that is lost', () => {
  const lost: Behaviour = (socket) => socket.end();

  test('is read back: what is there just so was applied', async () => {
    const begun = await begin(FLOW, ok(older), { write: lost });
    const { provider } = begun;
    const sending: PushPort['sending'] = (_target, send) => {
      provider.held = ok({ FlowName, Categories });
      return send(new AbortController().signal);
    };
    expect(await pushDocument({ ...begun.port, sending })).toMatchObject({ outcome: 'applied', isOther: false });
    expect(begun.provider.writes).toHaveLength(1);
    expect(begun.known()?.[0]).toEqual({ FlowName, Categories });
  });

  test('and of which nothing is there yet is no conflict when it is found later', async () => {
    let writes = 0;
    const onlyFirst: Behaviour = (socket, request, count) =>
      (++writes === 1 ? lost : answer(200, JSON.stringify(ok({}))))(socket, request, count);
    const begun = await begin(FLOW, ok(older), { write: onlyFirst });
    expect((await pushDocument(begun.port)).outcome).toBe('unknown');
    expect(begun.known()).toEqual([older, { FlowName, Categories }]);
    // It was applied after all, and the author went on.
    begun.provider.held = ok({ FlowName, Categories });
    begun.edit({ ...FLOW.value, FlowName: 'flow 002' });
    expect((await pushDocument(begun.port)).outcome).toBe('applied');
    expect(begun.questions).toEqual([]);
  });
});

describe('after it was sent', () => {
  test('the outcome is told before anything is written down, and stays whatever fails then', async () => {
    const begun = await begin(FLOW);
    const broken: PushPort['journal'] = async (target) => ({
      ...(await begun.port.journal(target)),
      update: async () => {
        begun.log.push('no journal');
        throw new Error('The disk is full.');
      },
    });
    const outcome = await pushDocument({ ...begun.port, journal: broken });
    expect(outcome).toMatchObject({ outcome: 'applied', unrecorded: { message: 'The disk is full.' } });
    expect(begun.log).toEqual(['reported applied', 'no journal']);
    begun.provider.held = ok({ FlowName, Categories });
    expect(await pushDocument({ ...begun.port, journal: broken })).toMatchObject({
      ...{ outcome: 'unchanged', unrecorded: { message: 'The disk is full.' } },
    });
  });

  test('a code that cannot be written into the file is in the journal all the same', async () => {
    const begun = await begin(newFlow, ok([]), { answers: ['create'] });
    const writeCode = () => Promise.reject(new Error('The file is gone.'));
    const outcome = await pushDocument({ ...begun.port, writeCode });
    expect(outcome).toMatchObject({ outcome: 'applied', unrecorded: { message: 'The file is gone.' } });
    expect(begun.log).toEqual(['reported applied', 'journal']);
    expect(begun.document()).toBe(newFlow);
  });

  test('a code that was given stands in the document, so that the next push edits', async () => {
    const begun = await begin(newFlow, ok([]), { answers: ['create'] });
    expect(await pushDocument(begun.port)).toMatchObject({ outcome: 'applied', operation: 'CreateFlow' });
    expect(begun.document().value).toMatchObject({ FlowId: '88' });
    expect(begun.keys()).toEqual([expect.stringMatching(/ 88$/)]);
    begun.provider.held = ok({ FlowName, Categories });
    expect((await pushDocument(begun.port)).outcome).toBe('unchanged');
  });

  test('what somebody else has pushed by then is told, and not taken for one’s own', async () => {
    const theirs: Behaviour = (socket, request, count) => {
      begun.provider.held = ok({ FlowName: 'theirs', Categories: ['OTHER'] });
      answer(200, JSON.stringify(ok({})))(socket, request, count);
    };
    const begun = await begin(FLOW, ok(older), { write: theirs });
    expect(await pushDocument(begun.port)).toMatchObject({ outcome: 'applied', isOther: true });
    expect(begun.known()).toEqual([{ FlowName, Categories }]);
  });
});

describe('one request', () => {
  test('is shown in a dry run, told in the outcome, and sent', async () => {
    const { port, provider } = await begin(FLOW);
    const dry = await pushDocument(port, { isDryRun: true });
    expect([dry.outcome, provider.reads]).toEqual(['dry-run', 0]);
    const outcome = await pushDocument(port);
    if (!('request' in dry) || !('request' in outcome)) throw new Error('no request');
    expect(outcome.request).toEqual(dry.request);
    expect(outcome).toMatchObject({ outcome: 'applied', attempts: 1 });
    const [request] = provider.writes;
    expect(request && valueIn(request)).toEqual(dry.request?.body);
  });
});

test('a document that is written on while the remote is read is checked and planned again', async () => {
  const begun = await begin(FLOW);
  let reads = 0;
  const reading: PushPort['reading'] = async (_target, read) => {
    const result = await read(new AbortController().signal);
    reads++;
    if (reads === 1) begun.edit({ ...FLOW.value, FlowName: 'later' });
    return result;
  };
  expect((await pushDocument({ ...begun.port, reading })).outcome).toBe('applied');
  expect(begun.provider.writes.map(valueIn)).toMatchObject([{ FlowName: 'later' }]);
});

test('a journal that cannot be read stops the push before anything is sent', async () => {
  const { port, provider } = await begin(FLOW);
  const journal: PushPort['journal'] = async (target) => ({
    ...(await port.journal(target)),
    read: () => Promise.reject(new Error('A merge broke it.')),
  });
  await expect(pushDocument({ ...port, journal })).rejects.toThrow('A merge broke it.');
  expect(provider.writes).toEqual([]);
});

test('questions can wait as long as they like: a batch answers them when all are known', async () => {
  const { port, provider } = await begin(FLOW, published, { answers: ['push'] });
  let answerAll = () => {};
  const isAnswered = new Promise<void>((resolve) => {
    answerAll = resolve;
  });
  const isAsked = new Promise<void>((resolve) => {
    const ask: PushPort['ask'] = async (question) => {
      resolve();
      await isAnswered;
      return port.ask(question);
    };
    void pushDocument({ ...port, ask }).then((outcome) => expect(outcome.outcome).toBe('applied'));
  });
  await isAsked;
  expect(provider.writes).toEqual([]);
  answerAll();
  await expect.poll(() => provider.writes.length).toBe(1);
});

describe('a comparison', () => {
  test('reads, and merges by what the journal knows', async () => {
    const { port, target, known } = await begin(FLOW, ok({ ...older, Categories: ['SURVEY'] }));
    const compared = await compareDocument(FLOW, target, SANDBOX_CREDENTIALS.cams);
    if (!compared.ok) throw new Error(compared.problem.message);
    const journal = await port.journal(target);
    expect(compared.value.remote.value).toMatchObject({ FlowName: 'older', Categories: ['SURVEY'] });
    // Both changed the categories, and only this document the name.
    expect(await compared.value.merge(journal)).toMatchObject({
      value: { FlowName, Categories },
      clashes: [['Categories']],
    });
    expect((await compared.value.merge(journal, 'theirs')).value).toMatchObject({ FlowName, Categories: ['SURVEY'] });
    await compared.value.remember(journal);
    expect(known()).toEqual([{ FlowName: 'older', Categories: ['SURVEY'] }]);
  });

  test('that cannot be read says why', async () => {
    const { target } = await begin(FLOW, refused('Ram.PermissionDeny'));
    const compared = await compareDocument(FLOW, target, SANDBOX_CREDENTIALS.cams);
    expect(compared).toMatchObject({ ok: false, problem: { code: 'Ram.PermissionDeny' } });
  });
});
