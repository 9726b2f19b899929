import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFraming } from '../../server/framing.ts';

/** What the bundled server makes of bytes that are no client's; its input stays open. */
function sent(bytes: string, program: readonly string[] = ['dist/server.js', '--stdio']) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const server = spawn(process.execPath, [path.resolve(program[0] ?? ''), ...program.slice(1)]);
    let [stdout, stderr] = ['', ''];
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    server.once('error', reject);
    server.once('close', (code) => resolve({ code, stdout, stderr }));
    server.stdin.on('error', () => {});
    server.stdin.write(bytes);
  });
}

const message = (value: object) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...value });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

const wrong = [
  ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ['the length that stands for none', 'Content-Length: -1\r\n\r\n{}'],
  ['a length that is a word', 'Content-Length: many\r\n\r\n{}'],
  ['an empty length', 'Content-Length:\r\n\r\n{}'],
  ['half a length', 'Content-Length: 2x\r\n\r\n{}'],
  ['a length in another notation', 'Content-Length: 1e3\r\n\r\n{}'],
  ['a length without end', `Content-Length: ${'9'.repeat(40)}\r\n\r\n{}`],
  ['more than any message has', 'Content-Length: 99999999999\r\n\r\n{}'],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  ['no length', 'Content-Type: x\r\n\r\n{}'],
  ['no header', '\r\n\r\n{}'],
  ['a line that is none', 'Content-Length 5\r\n\r\n{}'],
  ['a header without end', 'x'.repeat(9000)],
  ['a terminal’s controls', 'Content-Length: \u001b[2J\u0007\r\n\r\n'],
] as const;

describe('a server', () => {
  test.each(wrong)('ends with an error on %s', async (_, bytes) => {
    const { code, stdout, stderr } = await sent(bytes);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^chatapp: [\x20-\x7e]+ The server ends\.\n$/);
  });

  test('ends with an error behind a good message too, and as the command line starts it', async () => {
    const { code, stderr } = await sent(`${message({ method: 'x' })}Content-Length: -5\r\n\r\n`, [
      'dist/cli.js',
      'lsp',
      '--stdio',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('"-5"');
  });

  test('answers requests before initialize with ServerNotInitialized, and drops notifications', async () => {
    const { code, stdout } = await sent(
      [
        message({ method: 'textDocument/didOpen', params: null }),
        message({ id: 1, method: 'textDocument/hover', params: {} }),
        message({ id: 2, method: 'chatapp/rules' }),
        message({ id: 3, method: 'shutdown' }),
        message({ id: 4, method: 'no/such' }),
        message({ id: 5, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
        message({ id: 6, method: 'chatapp/beginnings' }),
        message({ id: 7, method: 'shutdown' }),
        message({ method: 'exit' }),
      ].join(''),
    );
    const answers = [...stdout.matchAll(/\{"jsonrpc".*?(?=Content-Length|$)/gs)].map(([text]) => JSON.parse(text));
    const codes = answers.filter(({ id }) => id !== undefined).map(({ id, error }) => [id, error?.code]);
    expect(codes.sort()).toEqual([
      ...[1, 2, 3, 4].map((id) => [id, -32002]),
      ...[5, 6, 7].map((id) => [id, undefined]),
    ]);
    expect(code).toBe(0);
  });
});

test('messages in pieces of any size are followed', () => {
  const bytes = Buffer.from(`${[{ id: 1 }, { text: 'Grüße 😀' }, {}].map(message).join('')}Content-Length: x\r\n\r\n`);
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const framing = createFraming();
    const said: string[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      const problem = framing(bytes.subarray(at, at + size));
      if (problem) said.push(problem);
    }
    expect(said).toEqual(['The Content-Length of a message is not a length: "x".']);
  }
});
