import { afterEach, describe, expect, test } from 'vitest';
import type { ChatDocument } from '../../core/document/document.ts';
import { plainText } from '../../core/document/plain.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { readRemote } from '../../push/providers/read.ts';
import type { StateChange } from '../../push/remote-kind.ts';
import { sandboxTarget, type Target } from '../../push/target.ts';
import { changeState, type StatePort } from '../../push/workflow/changeState.ts';
import { previewLink } from '../../push/workflow/previewLink.ts';
import { push } from '../../push/workflow/push.ts';
import { type Fault, faultKinds } from '../../sandbox/faults.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { FLOW, FLOW_JSON, FLOW_JSON_TEXT, META_FLOW, META_FLOW_JSON, TEMPLATE } from './documents.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sandboxWith(options: SandboxOptions = {}): Promise<{ sandbox: Sandbox; target: Target }> {
  const sandbox = await startSandbox({ qps: false, ...options });
  stops.push(sandbox.stop);
  return { sandbox, target: sandboxTarget(sandbox.url) };
}

/** A person who says yes, and whose patience a signal can end. */
function port(document: ChatDocument, target: Target, more: Partial<StatePort> = {}, signal?: AbortSignal): StatePort {
  const stop = signal ?? new AbortController().signal;
  return {
    check: async () => ({ document, findings: [] }),
    target: async () => ({ ok: true, value: target }),
    credentials: async (_target, provider) => ({ ok: true, value: sandboxCredentials(provider) }),
    reading: async (_target, read) => (stop.aborted ? undefined : read(stop)),
    sending: (_target, send) => send(stop),
    ask: async () => true,
    ...more,
  };
}

const pushed = async (document: ChatDocument, target: Target) => {
  const { outcome, message } = await push(document, target, sandboxCredentials(document.provider));
  expect(outcome, message).toBe('applied');
};

const FLOWS = [
  ['CAMS', FLOW, FLOW_JSON, { publish: 'PublishFlow', deprecate: 'DeprecateFlow' }],
  ['Meta', META_FLOW, META_FLOW_JSON, { publish: 'publish', deprecate: 'deprecate' }],
] as const;

describe.each(FLOWS)('at %s', (_provider, flow, flowJson, operations) => {
  const ready = async (target: Target, change: StateChange) => {
    await pushed(flow, target);
    await pushed(flowJson, target);
    if (change === 'deprecate') await changeState('publish', port(flow, target));
  };
  const stateAt = async (target: Target) => {
    const read = await readRemote(flow, target, sandboxCredentials(flow.provider));
    return read.ok ? read.value.state : undefined;
  };

  test('a flow is published and deprecated, each once, and no other way', async () => {
    const { sandbox, target } = await sandboxWith();
    const change = async (what: StateChange) => {
      const outcome = await changeState(what, port(flow, target));
      return `${outcome.outcome}${'code' in outcome && outcome.code?.includes('/') ? ` ${outcome.code}` : ''}`;
    };
    await pushed(flow, target);
    expect(await change('publish')).toMatch(/^not-applied/);
    expect(await change('deprecate')).toBe('blocked push/state-forbids-change');
    await pushed(flowJson, target);
    expect(await change('publish')).toBe('applied');
    expect(await change('publish')).toBe('unchanged');
    expect(await change('deprecate')).toBe('applied');
    expect(await change('deprecate')).toBe('unchanged');
    expect(await change('publish')).toBe('blocked push/state-forbids-change');
    const sent = sandbox.received.filter(({ operation }) => Object.values<string>(operations).includes(operation));
    expect(sent.map(({ operation, code }) => `${operation} ${code === 'OK'}`)).toEqual([
      `${operations.publish} false`,
      `${operations.publish} true`,
      `${operations.deprecate} true`,
    ]);
    const edited = await push(flowJson, target, sandboxCredentials(flow.provider));
    expect(edited).toMatchObject({ outcome: 'not-applied', message: expect.stringContaining('139001') });
  });

  test('an edit of a published flow makes it a draft again', async () => {
    const { target } = await sandboxWith();
    await ready(target, 'deprecate');
    expect(await stateAt(target)).toBe('PUBLISHED');
    await pushed(flowJson, target);
    expect(await stateAt(target)).toBe('DRAFT');
  });

  test('what a person is asked says what cannot be undone, and no is no', async () => {
    const { sandbox, target } = await sandboxWith();
    await ready(target, 'deprecate');
    const before = sandbox.received.length;
    const asked: string[] = [];
    const outcome = await changeState(
      'deprecate',
      port(
        flow,
        { ...target, production: true },
        {
          ask: async ({ title, detail, button }) => {
            asked.push(title, detail, button);
            return false;
          },
        },
      ),
    );
    expect(outcome).toMatchObject({ outcome: 'blocked', code: 'declined' });
    expect(asked.join('\n')).toMatch(/Deprecate the flow .*cannot be undone.*production.*Address: /s);
    expect(await stateAt(target)).toBe('PUBLISHED');
    expect(sandbox.received.slice(before).filter(({ operation }) => operation === operations.deprecate)).toEqual([]);
  });

  test('a flow that somebody publishes while a person is asked is not published again', async () => {
    const { sandbox, target } = await sandboxWith();
    await ready(target, 'publish');
    const ask = async () => {
      await changeState('publish', port(flow, target));
      return true;
    };
    expect(await changeState('publish', port(flow, target, { ask }))).toMatchObject({ outcome: 'unchanged' });
    expect(sandbox.received.filter(({ operation }) => operation === operations.publish)).toHaveLength(1);
  });

  test('a file is published only where it is what was uploaded', async () => {
    const { target } = await sandboxWith();
    await ready(target, 'publish');
    const text = FLOW_JSON_TEXT.replace('See you soon', 'Good bye');
    const source = (of: string) => ({
      name: 'visit.flow.chatapp.json',
      text: plainText(of),
      folder: {
        names: async () => ['visit.chatapp.json', 'visit.flow.chatapp.json'],
        document: async () => flow,
      },
    });
    const check = (of: string) => async () => ({
      document: { kind: 'flow-json', provider: null, value: JSON.parse(plainText(of)) },
      findings: [],
      source: source(of),
    });
    const stale = await changeState('publish', port(flow, target, { check: check(text) }));
    expect(stale).toMatchObject({ outcome: 'blocked', code: 'push/not-uploaded' });
    const same = await changeState('publish', port(flow, target, { check: check(FLOW_JSON_TEXT) }));
    expect(same).toMatchObject({ outcome: 'applied' });
  });

  test('there is a preview once there is Flow JSON', async () => {
    const { target } = await sandboxWith();
    await ready(target, 'publish');
    const link = await previewLink(flowJson, target, sandboxCredentials(flow.provider));
    if (!link.ok) throw new Error(link.problem.message);
    expect(link.value.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(link.value.expires?.getTime()).toBeGreaterThan(Date.now());
  });

  describe.each(['publish', 'deprecate'] as const)('%s', (change) => {
    const operation = operations[change];
    const to = change === 'publish' ? 'PUBLISHED' : 'DEPRECATED';
    test.concurrent.each(['none', ...faultKinds] as const)(
      'with the fault "%s", cancelled at every stage: the word is true, and nothing is sent twice',
      async (kind) => {
        for (const cancel of ['never', 'before', 'as it arrives']) {
          const abort = new AbortController();
          const sandbox = await startSandbox({
            qps: false,
            onRequest: (received) => {
              if (cancel === 'as it arrives' && received.operation === operation) abort.abort();
            },
          });
          const target = sandboxTarget(sandbox.url);
          await ready(target, change);
          const times: Fault['times'] = kind === 'throttle' ? 1 : 100;
          if (kind !== 'none') sandbox.faults.push({ kind, operation, times, ms: kind === 'drip' ? 1 : 50 });
          if (cancel === 'before') abort.abort();
          const outcome = await changeState(change, port(flow, target, {}, abort.signal));
          sandbox.faults.length = 0;
          const sent = sandbox.received.filter((received) => received.operation === operation);
          const took = sent.filter(({ code }) => /^OK/.test(code)).length;
          const where = `${kind}, cancelled ${cancel}: ${JSON.stringify(outcome)}`;
          expect(took, where).toBeLessThanOrEqual(1);
          expect(sent.length, where).toBeLessThanOrEqual(kind === 'throttle' ? 2 : 1);
          const state = await stateAt(target);
          expect(state === to, where).toBe(took === 1);
          if (outcome.outcome === 'applied') expect(state, where).toBe(to);
          if (outcome.outcome === 'not-applied') expect(state, where).not.toBe(to);
          if (cancel === 'before') expect(outcome.outcome).toBe('stopped');
          const open = ['drop-before', 'error-before'];
          if (cancel === 'never') expect(outcome.outcome, where).toBe(open.includes(kind) ? 'unknown' : 'applied');
          await sandbox.stop();
        }
      },
      60_000,
    );
  });
});

test('what has no states, or no code yet, is told so', async () => {
  const { sandbox, target } = await sandboxWith();
  const { FlowId: _id, ...value } = FLOW.value;
  expect(await changeState('publish', port(TEMPLATE, target))).toMatchObject({
    outcome: 'blocked',
    code: 'no-operation',
  });
  expect(await changeState('publish', port({ ...FLOW, value }, target))).toMatchObject({ code: 'no-code' });
  expect(await changeState('publish', port(FLOW, target), { isDryRun: true })).toMatchObject({ outcome: 'dry-run' });
  expect(sandbox.received).toEqual([]);
});
