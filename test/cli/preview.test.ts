import { afterAll, expect, test } from 'vitest';
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

test.each([
  [
    'what is no document',
    ['nothing.chatapp.json'],
    1,
    'nothing.chatapp.json: This is no template, flow or automation yet',
  ],
  ['a variable that no text has', ['hi.chatapp.json', '--sample', 'nam=Li'], 2, 'No text has a variable "nam"'],
  ['a sample without a value', ['hi.chatapp.json', '--sample', 'name'], 2, 'name=Ana'],
  ['a file that is not there', ['gone.chatapp.json'], 2, 'There is no file or folder "gone.chatapp.json"'],
])('%s is said', async (_what, args, code, said) => {
  expect(await run(args)).toMatchObject({ code, stderr: expect.stringContaining(said) });
});
