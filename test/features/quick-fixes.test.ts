import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, fixAllKind, sortMembersKind } from '../../server/features/codeActions.ts';
import { viewOf } from '../../server/features/view.ts';

const folder = path.resolve('test/features/fixtures');
const inputs = globSync('*.in.chatapp.json', { cwd: folder }).sort();

/** The text after the action that the first line names is taken where the marks are. */
function after(input: string): string {
  const [head = '', ...lines] = input.split('\n');
  const wanted = head.replace('// ', '');
  const text = lines.join('\n');
  const [start, end] = [text.indexOf('«'), text.indexOf('»') - 1];
  if (start < 0 || end < start) throw new Error('Mark the selection: «…».');
  const document = TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, text.replaceAll(/[«»]/g, ''));
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const offered = [undefined, [fixAllKind, sortMembersKind]].flatMap((only) =>
    codeActions(viewOf(document), {}, { range, diagnostics: [], ...(only && { only }) }, false),
  );
  const action = offered.find(({ title, kind }) => title === wanted || kind === wanted);
  if (!action) throw new Error(`"${wanted}" is not offered, but: ${offered.map(({ title }) => title).join(', ')}`);
  return TextDocument.applyEdits(document, action.edit?.changes?.[document.uri] ?? []);
}

test('there are fixtures, each with a result', () => {
  expect(inputs.length).toBeGreaterThan(0);
  const outputs = globSync('*.out.chatapp.json', { cwd: folder }).sort();
  expect(outputs).toEqual(inputs.map((name) => name.replace('.in.', '.out.')));
});

test.each(inputs)('%s', async (name) => {
  const input = readFileSync(path.join(folder, name), 'utf8');
  await expect(after(input)).toMatchFileSnapshot(path.join(folder, name.replace('.in.', '.out.')));
});

test('what fixes comes before what ignores, and what fixes more behind what fixes less', () => {
  const text = `{ "CustSpaceId": "1", "TemplateCode": "2", "Language": "en-US", "Category": "utility",
    "Components": [{ "Type": "body", "Text": "Hello $(name, welcome." }] }`;
  const document = TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, text);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const titles = codeActions(viewOf(document), {}, { range, diagnostics: [] }, true).map(({ title }) => title);
  const kinds = titles.map((title) => /^(Write|Fix all|Fix everything|Ignore|Read)/.exec(title)?.[0]);
  expect(titles).toContain('Write $(name)');
  expect(kinds.indexOf('Ignore')).toBeGreaterThan(kinds.lastIndexOf('Write'));
  expect(kinds.indexOf('Ignore')).toBeGreaterThan(kinds.indexOf('Fix everything'));
  expect(kinds.indexOf('Fix everything')).toBeGreaterThan(kinds.lastIndexOf('Write'));
  // Of an unclosed variable alone, closing it is the first thing offered.
  const at = document.positionAt(text.indexOf('$(') + 1);
  const [first] = codeActions(viewOf(document), {}, { range: { start: at, end: at }, diagnostics: [] }, true);
  expect(first).toMatchObject({ title: 'Write $(name)', isPreferred: true });
});
