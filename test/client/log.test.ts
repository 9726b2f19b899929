import { beforeEach, expect, test, vi } from 'vitest';

const lines: string[] = [];
vi.mock('vscode', () => ({
  commands: { registerCommand: () => ({ dispose: () => {} }) },
  window: {
    createOutputChannel: () => ({
      info: (line: string) => lines.push(line),
      warn: (line: string) => lines.push(line),
      error: (line: string) => lines.push(line),
    }),
  },
}));

import { createLog } from '../../client/window/log.ts';

const secret = 'marked+secret/4711';

beforeEach(() => {
  lines.length = 0;
});

test.each([
  ['as it is', secret],
  ['percent-encoded', encodeURIComponent(secret)],
  ['percent-encoded in lower case, twice', encodeURIComponent(encodeURIComponent(secret).toLowerCase())],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['with a JSON escape', secret.replace('/', '\\/')],
])('a secret %s stands in no line of the log', (_, written) => {
  const log = createLog({ subscriptions: [] } as never);
  log.hide(secret);
  log.error(`It said ${written}.`);
  expect(lines).toEqual(['It said ***.']);
});

test('no half of a secret is left where a long line is cut', () => {
  const log = createLog({ subscriptions: [] } as never);
  log.hide(secret);
  log.info(`${'x'.repeat(9_990)}${secret}`);
  expect(lines.join('')).not.toContain('marked');
});
