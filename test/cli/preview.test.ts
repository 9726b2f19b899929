import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

const greeting = JSON.stringify({
  ...{ CustSpaceId: '1', TemplateName: 'hi', Language: 'en', Category: 'UTILITY' },
  Components: [{ Type: 'BODY', Text: 'Hello *$(name)*, welcome.' }],
  Example: { name: 'Ana' },
});
const folder = folderWith({
  'hi.chatapp.json': greeting,
  'automation.chatapp.json': documents.automation,
  'flow.chatapp.json': documents.flow,
  'nothing.chatapp.json': '{}',
});
afterAll(() => folder.remove());
const written = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');
const run = (args: readonly string[], env = {}) => chatapp(['preview', ...args], { cwd: folder.path, env });

test('draws a message with its samples, or with others', async () => {
  expect((await run(['hi.chatapp.json'])).stdout).toContain('│ Hello *Ana*, welcome.');
  const { code, stdout } = await run(['hi.chatapp.json', '--sample', 'name=Li=Wei', '--ascii']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('| Hello *Li=Wei*, welcome.')]);
  expect((await run(['hi.chatapp.json'], { COLUMNS: '50' })).stdout.split('\n')[0]).toHaveLength(40);
  const styled = await run(['hi.chatapp.json'], { NO_COLOR: '', FORCE_COLOR: '1' });
  expect(styled.stdout).toContain('Hello \u001b[1mAna\u001b[22m, welcome.');
});

test('draws every kind, and names the files where there are several', async () => {
  const { code, stdout } = await run(['hi.chatapp.json', 'automation.chatapp.json', 'flow.chatapp.json']);
  expect(code).toBe(0);
  for (const text of ['automation.chatapp.json\n', '↩ Help', 'survey', 'SURVEY']) expect(stdout).toContain(text);
});

test('has the parts as JSON, with where they are drawn from', async () => {
  const [{ path, preview }] = JSON.parse((await run(['hi.chatapp.json', '--format', 'json'])).stdout);
  expect([path, preview.children[0].children[0]]).toMatchObject([
    'hi.chatapp.json',
    {
      type: 'body',
      pointer: '/Components/0/Text',
      lines: [{ runs: [{ text: 'Hello ' }, { text: 'Ana', bold: true }, {}] }],
    },
  ]);
});

test('draws a picture and a page, which need nothing from anywhere', async () => {
  const svg = await run(['hi.chatapp.json', '--format', 'svg']);
  expect([svg.code, svg.stdout]).toEqual([0, expect.stringMatching(/^<svg [^>]*>.*>Ana<.*<\/svg>\n$/s)]);
  const { stdout } = await run(['.', '--format', 'html']);
  expect(stdout).toContain("default-src 'none'");
  for (const text of ['hi.chatapp.json', '<strong>Ana</strong>', 'Help', 'survey']) expect(stdout).toContain(text);
  expect(stdout).not.toMatch(/<(script|img|link)/);
});

test('writes a file, or a folder with a file for each', async () => {
  const one = await run(['hi.chatapp.json', '--format', 'svg', '--out', 'pictures/hi.svg']);
  expect([one.code, one.stdout, one.stderr]).toEqual([0, '', 'Wrote pictures/hi.svg.\n']);
  expect(written('pictures/hi.svg')).toContain('Ana');
  const files = ['hi.chatapp.json', 'flow.chatapp.json'];
  expect(await run([...files, '--out', 'texts'])).toMatchObject({ code: 0 });
  expect(written('texts/hi.txt')).toContain('│ Hello *Ana*');
  expect(written('texts/flow.txt')).toContain('survey');
  expect(await run([...files, '--format', 'markdown', '--out', 'comment.md'])).toMatchObject({ code: 0 });
  expect(written('comment.md')).toMatch(/^<!-- chatapp preview -->\n### Messages\n/);
});

test('shows what changed since a revision', async () => {
  const own = folderWith({ 'hi.chatapp.json': greeting, 'flow.chatapp.json': documents.flow });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: own.path });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  writeFileSync(path.join(own.path, 'hi.chatapp.json'), greeting.replace('welcome', 'good evening'));
  writeFileSync(path.join(own.path, 'new.chatapp.json'), greeting);
  const since = (...args: string[]) => chatapp(['preview', '.', '--against', 'HEAD', ...args], { cwd: own.path });
  const { code, stdout } = await since();
  expect(code).toBe(0);
  expect(stdout.replaceAll(/[╭╮╰╯│─\s]+/g, ' ')).toBe(
    ' flow.chatapp.json the same (HEAD) hi.chatapp.json changed Before (HEAD) Hello *Ana*, welcome. 10:54 After Hello *Ana*, good evening. 10:54 new.chatapp.json new (not in HEAD) After Hello *Ana*, welcome. 10:54 '.trimStart(),
  );
  const comment = (await since('--format', 'markdown')).stdout;
  expect(comment).toMatch(/#### hi\\?\.chatapp\\?\.json: changed\n\n\*\*Before \\\(HEAD\\\)\*\*\n\n```text\n╭/);
  expect(comment).toContain('1 message looks the same.');
  expect(comment).not.toContain('flow');
  const [first] = JSON.parse((await since('--format', 'json')).stdout);
  expect(first).toMatchObject({ path: 'flow.chatapp.json', against: 'HEAD', before: { type: 'chat' } });
  const both = await chatapp(['preview', 'hi.chatapp.json', '--format', 'svg', '--against', 'HEAD'], { cwd: own.path });
  expect(both.stdout).toMatch(/Before \(HEAD\).*welcome.*After.*good evening/s);
  own.remove();
});

test('a comment is never longer than GitHub takes, and says what it leaves out', async () => {
  const long = JSON.parse(greeting);
  long.Components[0].Text = 'A long text. '.repeat(80);
  const own = folderWith(
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.chatapp.json`, JSON.stringify(long)])),
  );
  const { stdout } = await chatapp(['preview', '.', '--format', 'markdown'], { cwd: own.path });
  expect(stdout.length).toBeLessThanOrEqual(65_536);
  expect(stdout).toMatch(/\d+ more messages are not shown here\./);
  own.remove();
});

test('shows what a target has beside the file', async () => {
  const sandbox = await startSandbox();
  try {
    const settings = { 'chatapp.targets': [{ name: 'desk', provider: 'cams', endpoint: sandbox.url }] };
    const own = folderWith({ 'hi.chatapp.json': greeting, '.vscode/settings.json': JSON.stringify(settings) });
    const at = (args: readonly string[]) => chatapp(args, { cwd: own.path });
    const push = ['push', 'hi.chatapp.json', '--target', 'desk', '--trust-workspace', '--create', '--yes'];
    expect(await at(push)).toMatchObject({ code: 0 });
    const text = readFileSync(path.join(own.path, 'hi.chatapp.json'), 'utf8');
    writeFileSync(path.join(own.path, 'hi.chatapp.json'), text.replace('welcome', 'good evening'));
    const shown = await at(['preview', 'hi.chatapp.json', '--against', 'desk', '--trust-workspace']);
    expect(shown.stdout).toMatch(/changed\nBefore \(desk\)\n.*welcome.*After\n.*good evening/s);
    own.remove();
  } finally {
    await sandbox.stop();
  }
});

test.each([
  [
    'what is no document',
    ['nothing.chatapp.json'],
    1,
    'nothing.chatapp.json: This is no template, flow or automation yet',
  ],
  ['a variable that no text has', ['hi.chatapp.json', '--sample', 'nam=Li'], 2, 'No text has a variable "nam"'],
  ['a sample without a value', ['hi.chatapp.json', '--sample', 'name'], 2, 'name=Ana'],
  [
    'what is no target and no revision',
    ['hi.chatapp.json', '--against', 'yesterdy'],
    2,
    '"yesterdy" is neither a target nor a revision of git here.',
  ],
  ['an option as a revision', ['hi.chatapp.json', '--against=--all'], 2, 'neither a target nor a revision'],
  ['a theme that there is not', ['hi.chatapp.json', '--theme', 'pink'], 2, 'There is no theme "pink"'],
  [
    'several pictures in one output',
    ['hi.chatapp.json', 'flow.chatapp.json', '--format', 'svg'],
    2,
    'name a folder for them with --out',
  ],
  ['a folder for one text', ['hi.chatapp.json', '--format', 'json', '--out', '.'], 2, 'name a file'],
  ['a file that is not there', ['gone.chatapp.json'], 2, 'There is no file or folder "gone.chatapp.json"'],
])('%s is said', async (_what, args, code, said) => {
  expect(await run(args)).toMatchObject({ code, stderr: expect.stringContaining(said) });
});
