import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How a run of the bundled program ended. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

const program = path.resolve('dist/cli.js');

/** Nothing of the developer's own: no credentials, no colours, no proxy. */
const bareEnvironment = { PATH: process.env.PATH ?? '', NO_COLOR: '1' };

/** Runs `chatapp` in a folder, without a terminal. */
export function chatapp(
  args: readonly string[],
  {
    cwd = process.cwd(),
    env = {},
    stdin = '',
  }: { cwd?: string; env?: NodeJS.ProcessEnv; stdin?: string | Buffer } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...bareEnvironment, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    // A program need not read all that it is given.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** A temporary folder with these files; `remove` takes it away. */
export function folderWith(files: { readonly [name: string]: string | Buffer }): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-cli-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const template = {
  CustSpaceId: '28251486512358',
  TemplateCode: '8472929283883',
  Language: 'en',
  Category: 'UTILITY',
  Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }],
};

/** Documents to run the program on: clean ones of every kind, one with an error, one with a warning. */
export const documents = {
  template: JSON.stringify(template, null, 2),
  flow: JSON.stringify({ CustSpaceId: '1', FlowId: '2', FlowName: 'survey', Categories: ['SURVEY'] }, null, 2),
  automation: JSON.stringify(
    { CustSpaceId: '1', PhoneNumber: '8613000000000', Prompts: ['Help'], Commands: [] },
    null,
    2,
  ),
  meta: JSON.stringify({ phone_number_id: '106540352242922', prompts: ['Help'], commands: [] }, null, 2),
  error: JSON.stringify({ ...template, Language: 'en-US' }, null, 2),
  warning: JSON.stringify({ ...template, CustWabaId: '65921621816' }, null, 2),
};
