import { describe, expect, test } from 'vitest';
import { sandboxTarget, type Target } from '../../push/target.ts';
import { errorsIn, isUpToDate, placeholderObstacle, planObstacle, warningsIn } from '../../push/workflow/gate.ts';
import type { Plan } from '../../push/workflow/plan.ts';
import type { Remark } from '../../push/workflow/remark.ts';

const finding = (rule: string, severity: 'error' | 'warning' | 'info', pointer = '/CustSpaceId', line = 2) => ({
  ...{ rule, severity, pointer, message: 'Something.' },
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
});

const here = sandboxTarget('http://127.0.0.1:4010');
const there: Target = { ...here, name: 'cams', endpoints: { cams: 'https://cams.ap-southeast-1.aliyuncs.com' } };

describe('placeholders of a snippet', () => {
  const left = [
    finding('document/placeholder', 'warning'),
    finding('document/placeholder', 'warning', '/Components/0/Url', 6),
    finding('template/url-shortener', 'warning'),
  ];

  test('stop a push to a provider, and their places are named', () => {
    expect(placeholderObstacle(left, there)).toMatchObject({
      code: 'push/placeholder',
      message: 'The document still has placeholder values: CustSpaceId (line 3), Url (line 7).',
    });
  });

  test('do so at a server on this machine that is only one of two', () => {
    const both = { ...here, endpoints: { cams: 'http://127.0.0.1:1', meta: 'https://graph.facebook.com' } };
    expect(placeholderObstacle(left, both)?.code).toBe('push/placeholder');
  });

  test('do not stop a push to the sandbox, where a snippet can be tried', () => {
    expect(placeholderObstacle(left, here)).toBeUndefined();
  });

  test('are the only findings that do', () => {
    expect(placeholderObstacle(left.slice(2), there)).toBeUndefined();
  });
});

test('that a code is missing is no error of a push, and no warning of one that creates', () => {
  const findings = [
    finding('flow/flow-id-required', 'error'),
    finding('template/template-code-missing', 'warning'),
    finding('template/body-too-long', 'error'),
    finding('template/url-shortener', 'warning'),
    finding('template/body-read-more', 'info'),
  ];
  const rules = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);
  expect(rules(errorsIn(findings))).toEqual(['template/body-too-long']);
  expect(rules(warningsIn(findings, 'create'))).toEqual(['template/url-shortener']);
  expect(rules(warningsIn(findings))).toEqual(['template/template-code-missing', 'template/url-shortener']);
});

describe('what of a plan stops a push', () => {
  const text = { id: 'push/x', message: 'A.', next: 'B.' } as const;
  const remark = (weight: 'block' | 'confirm'): Remark => ({ ...text, weight });
  const question = { title: 'C?', choices: [], inTerminal: 'D.' };
  const decision: Remark = { ...text, weight: 'decide', question };
  const plan = (change: Partial<Plan>): Plan => ({
    ...{ change: 'modify', remote: null, remarks: [], spendsEdit: false, unread: null, isListed: false },
    ...change,
  });
  const unread = (code: string) => plan({ unread: { code, message: 'A.', next: 'B.' }, remarks: [remark('confirm')] });

  test.each(['SignatureDoesNotMatch', 'InvalidAccessKeyId.NotFound', '190', 'credentials-invalid'])(
    'a refusal of the credentials (%s)',
    (code) => {
      expect(planObstacle(unread(code))?.code).toBe(code);
    },
  );

  test('nothing else that cannot be read', () => {
    expect(planObstacle(unread('Ram.PermissionDeny'))).toBeUndefined();
  });

  test('a remark that stops, whatever stands before it', () => {
    const remarks = [remark('confirm'), decision, remark('block')];
    expect(planObstacle(plan({ remarks }))).toEqual({ code: 'push/x', message: 'A.', next: 'B.' });
    expect(planObstacle(plan({ remarks: remarks.slice(0, 2) }))).toBeUndefined();
  });

  test('a remote that is the same but for what no edit changes is not up to date', () => {
    expect(isUpToDate(plan({ change: 'none' }))).toBe(true);
    expect(isUpToDate(plan({ change: 'none', remarks: [remark('block')] }))).toBe(false);
    expect(isUpToDate(plan({}))).toBe(false);
  });
});
