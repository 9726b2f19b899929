import { afterEach, beforeEach, expect, test } from 'vitest';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { AUTOMATION, cams, DOCUMENTS, FLOW, META_AUTOMATION, TEMPLATE } from './documents.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.stop());

test.each(DOCUMENTS.map((document) => [document.kind, document.provider, document] as const))(
  'a newcomer’s first push of a %s to %s is applied',
  async (_kind, provider, document) => {
    const result = await push(document, sandboxTarget(sandbox.url), sandboxCredentials(provider));
    expect(result).toMatchObject({ outcome: 'applied', target: 'sandbox', attempts: 1 });
    expect(sandbox.received).toMatchObject([{ operation: result.operation, status: 200 }]);
  },
);

test('what comes back of a flow has no line break at its end', async () => {
  const result = await push(FLOW, sandboxTarget(sandbox.url), SANDBOX_CREDENTIALS.cams);
  expect(result.data).toEqual({ FlowId: FLOW.value.FlowId, FlowName: FLOW.value.FlowName });
});

test('an automation too long for a URL arrives whole', async () => {
  const Commands = Array.from({ length: 30 }, (_, index) => ({
    CommandName: `command_${index}`,
    CommandDescription: 'ü'.repeat(256),
  }));
  const document = cams('automation', { ...AUTOMATION.value, Commands });
  expect(await push(document, sandboxTarget(sandbox.url), SANDBOX_CREDENTIALS.cams)).toMatchObject({
    outcome: 'applied',
  });
});

test.each([
  ['a wrong secret', TEMPLATE, { ...SANDBOX_CREDENTIALS.cams, accessKeySecret: 'other' }, 'SignatureDoesNotMatch'],
  ['an unknown key', FLOW, { ...SANDBOX_CREDENTIALS.cams, accessKeyId: 'nobody' }, 'InvalidAccessKeyId.NotFound'],
  ['a wrong token', META_AUTOMATION, { provider: 'meta', token: 'other' } as const, '190'],
  ['credentials of the other provider', FLOW, SANDBOX_CREDENTIALS.meta, 'credentials-other-provider'],
])('%s is told with what to do', async (_name, document, credentials, code) => {
  const result = await push(document, sandboxTarget(sandbox.url), credentials);
  expect(result).toMatchObject({ outcome: 'not-applied', code, next: expect.stringMatching(/credentials|token/) });
});

test('twelve flows pushed at once are all applied: our throttle keeps what the sandbox enforces', async () => {
  const results = await Promise.all(
    Array.from({ length: 12 }, () => push(FLOW, sandboxTarget(sandbox.url), SANDBOX_CREDENTIALS.cams)),
  );
  expect(results.map(({ outcome, attempts }) => [outcome, attempts])).toEqual(Array(12).fill(['applied', 1]));
});
