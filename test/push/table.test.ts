import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { readRemote } from '../../push/providers/read.ts';
import { sandboxTarget } from '../../push/target.ts';
import { planPush } from '../../push/workflow/plan.ts';
import { push } from '../../push/workflow/push.ts';
import { isHeld } from '../../push/workflow/same.ts';
import { type Fault, faultKinds } from '../../sandbox/faults.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import {
  AUTOMATION,
  cams,
  FLOW,
  FLOW_JSON,
  META_AUTOMATION,
  META_FLOW,
  META_FLOW_JSON,
  TEMPLATE,
} from './documents.ts';

const { TemplateCode: _code, ...newTemplate } = TEMPLATE.value;
const { FlowId: _id, ...newFlow } = FLOW.value;
const { flow_id: _metaId, ...newMetaFlow } = META_FLOW.value;

/** Every operation that writes, with the document that it writes and the operation that reads it. */
const OPERATIONS: readonly [operation: string, document: ChatDocument, isNew: boolean, read: string][] = [
  ['ModifyChatappTemplate', TEMPLATE, false, 'GetChatappTemplateDetail'],
  ['ModifyFlow', FLOW, false, 'GetFlow'],
  ['UpdateConversationalAutomation', AUTOMATION, false, 'GetConversationalAutomation'],
  ['conversational_automation', META_AUTOMATION, false, ''],
  ['CreateChatappTemplate', cams('template', newTemplate), true, 'GetChatappTemplateDetail'],
  ['CreateFlow', cams('flow', newFlow), true, 'ListFlow'],
  ['flow', META_FLOW, false, ''],
  ['flows', { ...META_FLOW, value: newMetaFlow }, true, 'GET flows'],
  ['UpdateFlowJSONAsset', FLOW_JSON, false, 'GetFlowJSONAssest'],
  ['assets', META_FLOW_JSON, false, 'GET assets'],
];

/** What a file is uploaded to has to be there. */
const OWNERS = new Map([
  [FLOW_JSON, FLOW],
  [META_FLOW_JSON, META_FLOW],
]);

const FAULTS: readonly (Fault['kind'] | 'none')[] = ['none', ...faultKinds];

/** When the user cancels. */
const CANCELS = ['never', 'before', 'as it leaves', 'as it arrives', 'while it is read back'] as const;

/** One push with one fault and one cancel, at a provider of its own that tells what it really holds. */
async function pushOnce(
  [operation, document, , read]: (typeof OPERATIONS)[number],
  kind: (typeof FAULTS)[number],
  cancel: (typeof CANCELS)[number],
) {
  const abort = new AbortController();
  const times: Fault['times'] = kind === 'throttle' ? 1 : 100;
  const isWrite = (received: { operation: string }) => received.operation === operation;
  const sandbox = await startSandbox({
    qps: false,
    // Longer than the deadline: the answer comes too late.
    faults: kind === 'none' ? [] : [{ kind, operation, times, ms: kind === 'drip' ? 20 : 900 }],
    onRequest: (received) => {
      if (cancel === 'as it arrives' && isWrite(received)) abort.abort();
      if (cancel === 'while it is read back' && received.operation === read) abort.abort();
    },
  });
  try {
    const target = sandboxTarget(sandbox.url);
    const credentials = sandboxCredentials(document.provider);
    const owner = OWNERS.get(document);
    if (owner) await push(owner, target, credentials);
    if (cancel === 'before') abort.abort();
    const result = await push(document, target, credentials, {
      signal: abort.signal,
      // A throttled write is sent again after a pause of chance length.
      deadlineMs: kind === 'throttle' ? 5000 : 500,
      readBackMs: 900,
      onAttempt: () => cancel === 'as it leaves' && abort.abort(),
    });
    // What is late may still arrive: the truth is what is held in the end.
    if (kind === 'delay' || cancel !== 'never') await sleep(50);
    sandbox.faults.length = 0;
    const writes = sandbox.received.filter(isWrite);
    const took = writes.filter(({ code }) => /^OK/.test(code));
    const remote = await readRemote(document, target, credentials);
    const isThere = remote.ok && isHeld(document, remote.value.value);
    return { result, writes: writes.length, took: took.length, isThere };
  } finally {
    await sandbox.stop();
  }
}

describe.each(OPERATIONS)('%s', (...operation) => {
  test.concurrent.each(FAULTS)(
    'with the fault "%s", cancelled at every stage: the word is true, and nothing is written twice',
    async (kind) => {
      const cells = await Promise.all(
        CANCELS.map(async (cancel) => ({ cancel, ...(await pushOnce(operation, kind, cancel)) })),
      );
      for (const { cancel, result, writes, took, isThere } of cells) {
        const where = `${kind}, cancelled ${cancel}: ${JSON.stringify(result)}`;
        expect(took, where).toBeLessThanOrEqual(1);
        // A throttling proves that nothing happened: only after one is a write sent again.
        expect(writes, where).toBeLessThanOrEqual(kind === 'throttle' ? 2 : 1);
        expect(isThere, where).toBe(took === 1);
        expect(['applied', 'not-applied', 'unknown'], where).toContain(result.outcome);
        if (result.outcome === 'applied') expect(isThere, where).toBe(true);
        if (result.outcome === 'not-applied') expect(isThere, where).toBe(false);
        expect(result.message, where).toMatch(/\.$/);
        if (result.outcome !== 'applied') expect(result.next, where).toMatch(/\.$/);
      }
      const outcomeOf = (stage: string) => cells.find(({ cancel }) => cancel === stage)?.result.outcome;
      expect(outcomeOf('before')).toBe('not-applied');
      // What was done and could be read back is known; only what never came about stays open.
      const known = { none: 'applied', throttle: 'applied', 'drop-before': 'unknown', 'error-before': 'unknown' };
      expect(outcomeOf('never')).toBe(known[kind as keyof typeof known] ?? 'applied');
    },
  );
});

/** What an upload to CAMS takes before the one request that changes anything. */
describe.each(['GetChatappUploadAuthorization', 'PutObject', 'GeneratePresignedUrl'])(
  'before the upload, %s',
  (step) => {
    test.concurrent.each(faultKinds)('with the fault "%s": nothing is changed, or all of it', async (kind) => {
      const sandbox = await startSandbox({
        qps: false,
        faults: [{ kind, operation: step, ms: kind === 'drip' ? 1 : 100 }],
      });
      try {
        const target = sandboxTarget(sandbox.url);
        const credentials = sandboxCredentials('cams');
        await push(FLOW, target, credentials);
        const { outcome, next, attempts } = await push(FLOW_JSON, target, credentials, { deadlineMs: 3000 });
        const writes = sandbox.received.filter(({ operation }) => operation === 'UpdateFlowJSONAsset').length;
        expect([outcome, writes, attempts]).toEqual(outcome === 'applied' ? ['applied', 1, 1] : ['not-applied', 0, 0]);
        if (outcome !== 'applied') expect(next).toMatch(/\.$/);
        const remote = await readRemote(FLOW_JSON, target, credentials);
        expect(remote.ok && isHeld(FLOW_JSON, remote.value.value)).toBe(outcome === 'applied');
      } finally {
        await sandbox.stop();
      }
    });
  },
);

const ALONE = OPERATIONS.filter(([, document, isNew]) => !isNew && !OWNERS.has(document));

describe.each(ALONE)('before %s', (operation, document, _isNew, read) => {
  test.concurrent.each(faultKinds)('a plan whose read has the fault "%s" says so, and writes nothing', async (kind) => {
    const sandbox = await startSandbox({ qps: false, faults: [{ kind, operation: read, ms: 20 }] });
    try {
      const target = sandboxTarget(sandbox.url);
      const credentials = sandboxCredentials(document.provider);
      await push(document, target, credentials);
      const before = sandbox.received.filter((received) => received.operation === operation).length;
      const held: JsonObject[] = [document.value];
      const { change, remarks } = await planPush(document, target, credentials, {
        memory: { held, edits: [] },
        now: new Date(),
        deadlineMs: 400,
      });
      // An answer that merely takes its time, or is larger than it need be, is an answer.
      const isRead = change === 'none';
      expect(isRead ? [] : remarks.map(({ id, weight }) => `${weight} ${id}`)).toEqual(
        isRead ? [] : ['decide push/unread'],
      );
      if (!['delay', 'drop-after', 'error-after', 'drip'].includes(kind)) expect(isRead).toBe(false);
      expect(sandbox.received.filter((received) => received.operation === operation)).toHaveLength(before);
    } finally {
      await sandbox.stop();
    }
  });
});
