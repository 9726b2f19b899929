import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { PreviewRequest, sendRequest, UseSamplesRequest } from '../../server/protocol.ts';
import { type Session, startSession } from './session.ts';

const text = `{
  // Ours.
  "CustSpaceId": "1", "TemplateCode": "2", "TemplateName": "visit", "Language": "en", "Category": "UTILITY",
  "Components": [
    { "Type": "HEADER", "Format": "TEXT", "Text": "Your visit" },
    { "Type": "BODY", "Text": "Hello $(name), we see you on $(day) <b>." }
  ],
  "Example": { "name": "Ana" }
}`;
const german = text.replace('"en"', '"de"').replace('Hello', 'Hallo');

let folder: string;
let session: Session;
let uri: string;
const shown = (more: object = {}) =>
  sendRequest(session.connection, PreviewRequest, { textDocument: { uri }, samples: {}, hasOthers: false, ...more });
const words = (html = '') => html.replaceAll(/<[^>]*>/g, '');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chatapp-preview-'));
  writeFileSync(path.join(folder, 'visit.de.chatapp.json'), german);
  writeFileSync(path.join(folder, 'copy.chatapp.json'), text);
  uri = String(pathToFileURL(path.join(folder, 'visit.en.chatapp.json')));
  session = await startSession({}, {}, {}, String(pathToFileURL(folder)));
  session.open(uri, text);
});
afterAll(async () => {
  expect(await session.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

test('a document is drawn as it is in the editor, and nothing in it is markup', async () => {
  const { drawing } = (await shown()) ?? {};
  expect(drawing?.language).toBe('en');
  expect(words(drawing?.html)).toContain('Hello Ana, we see you on $(day) &lt;b&gt;.');
});

test('its parts say where they are in the text', async () => {
  const { parts = [] } = (await shown()) ?? {};
  const read = parts.map(({ pointer, start, end }) => [pointer, text.slice(start, end)]);
  expect(read).toEqual([
    ['/Components', text.slice(text.indexOf('['), text.indexOf(']') + 1)],
    ['/Components/0/Text', '"Your visit"'],
    ['/Components/1/Text', '"Hello $(name), we see you on $(day) <b>."'],
  ]);
});

test('other values are tried, and the lengths are those with them', async () => {
  const { drawing, samples, lengths } = (await shown({ samples: { day: 'Friday', name: 'x'.repeat(1024) } })) ?? {};
  expect(words(drawing?.html)).toContain('we see you on Friday');
  expect(samples).toEqual([
    { name: 'name', value: 'Ana' },
    { name: 'day', value: '' },
  ]);
  expect(lengths).toEqual([{ label: 'BODY: 1,057 of 1,024 characters', isOver: true }]);
});

test('the values become samples of the text, and its comments stay', async () => {
  const asked = { textDocument: { uri }, samples: { day: 'Friday', gone: 'x', name: '' } };
  expect(await sendRequest(session.connection, UseSamplesRequest, asked)).toBe(
    text.replace('"name": "Ana"', '"name": "Ana", "day": "Friday"'),
  );
});

test('an earlier version and other languages are drawn too', async () => {
  const { before, others = [] } = (await shown({ before: text.replace('Hello', 'Dear'), hasOthers: true })) ?? {};
  expect(words(before?.html)).toContain('Dear Ana');
  // The copy in the same language is no other one.
  expect(others.map((one) => [path.basename(one.uri), one.language, words(one.html).includes('Hallo Ana')])).toEqual([
    ['visit.de.chatapp.json', 'de', true],
  ]);
  expect((await shown({ before: 'no document' }))?.before).toBeNull();
});

test('a broken text is not drawn, nor is what is no document, and what makes no sense is answered', async () => {
  const other = `${uri}.broken.chatapp.json`;
  session.open(other, text.slice(0, -3));
  expect((await shown({ textDocument: { uri: other } }))?.drawing).toBeNull();
  session.open(`${other}2`, '{}');
  expect(await shown({ textDocument: { uri: `${other}2` } })).toMatchObject({ drawing: null, parts: [], samples: [] });
  expect(await shown({ textDocument: { uri: 'file:///gone' } })).toBeNull();
  expect(await shown({ samples: null })).toBeNull();
  expect((await shown())?.drawing).not.toBeNull();
});

test.each([
  ['"Components"', true],
  ['"TemplateName"', true],
  ['"Language"', false],
  ['"Hello', false],
])('a hover over %s shows the message: %s', async (place, isDrawn) => {
  const before = text.slice(0, text.indexOf(place) + 2);
  const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
  const hover = await session.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
  const { value } = hover.contents as { value: string };
  expect(value.startsWith('```text\n╭')).toBe(isDrawn);
  if (isDrawn) expect(value).toMatch(/│ Hello Ana, we see you on \[\$\(day\)\] +│/);
});
