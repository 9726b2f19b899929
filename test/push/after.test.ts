import { expect, test } from 'vitest';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { verifyAfterPush } from '../../push/workflow/after.ts';
import { push } from '../../push/workflow/push.ts';
import { canBe } from '../../push/workflow/same.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { cams, TEMPLATE } from './documents.ts';

test('what somebody else has pushed before the look after a push is not taken for what was sent', async () => {
  const sandbox = await startSandbox({ qps: false });
  try {
    const target = sandboxTarget(sandbox.url);
    const credentials = SANDBOX_CREDENTIALS.cams;
    const ours = cams('template', TEMPLATE.value);
    const theirs = cams('template', {
      ...TEMPLATE.value,
      Components: [{ Type: 'BODY', Text: 'Legal asked for this.' }],
    });
    const result = await push(ours, target, credentials);
    const now = await verifyAfterPush(ours, result, target, credentials);
    expect([now.isOther, now.held.length]).toEqual([false, 2]);
    await push(theirs, target, credentials);
    const later = await verifyAfterPush(ours, result, target, credentials);
    expect([later.isOther, later.held]).toEqual([true, [ours.value]]);
  } finally {
    await sandbox.stop();
  }
});

test.each<[what: string, sent: unknown, read: unknown, can: boolean]>([
  ['a member that the provider fills in', { a: [{ b: 1 }] }, { a: [{ b: 1, c: 'x' }] }, true],
  ['numbers as texts', { a: 5 }, { a: '5' }, true],
  ['what is sent empty and not answered', { a: [], b: null }, {}, true],
  ['what is set where it was sent empty', { a: false, b: [] }, { a: true, b: [1] }, false],
  ['another text', { a: [{ b: 'x' }] }, { a: [{ b: 'y' }] }, false],
  ['an entry more', { a: [1] }, { a: [1, 2] }, false],
  ['a member that is gone', { a: 1, b: 2 }, { a: 1 }, false],
])('%s: whether it can be what was sent', (_, sent, read, can) => {
  expect(canBe(sent, read)).toBe(can);
});
