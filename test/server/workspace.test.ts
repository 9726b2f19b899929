import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CompletionItem,
  type Location,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import limits from '../../core/limits.json' with { type: 'json' };
import { DocumentsRequest, sendRequest, WorkspaceDocumentsRequest } from '../../server/protocol.ts';
import { type Session, startSession } from './session.ts';

const template = `{
  "CustSpaceId": "1", "TemplateCode": "2", "TemplateName": "visit", "Language": "en", "Category": "UTILITY",
  "Components": [
    { "Type": "BODY", "Text": "Please choose a time for your visit." },
    { "Type": "BUTTONS", "Buttons": [{ "Type": "FLOW", "Text": "Choose", "FlowId": "77", "FlowAction": "DATA_EXCHANGE" }] }
  ]
}`;
const flow = (category: string) =>
  `{ "CustSpaceId": "1", "FlowId": "77", "FlowName": "book_a_visit", "Categories": ["${category}"] }`;

/** An address as VS Code writes it: with more signs escaped than Node escapes. */
const addressOf = (file: string) =>
  `file://${file
    .replaceAll('\\', '/')
    .replace(/^[A-Z]:/, (drive) => `/${drive.toLowerCase()}`)
    .split('/')
    .map((name) => encodeURIComponent(name).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/')}`;

describe('the documents of a folder', () => {
  let folder: string;
  let session: Session;
  let templateUri: string;
  let flowUri: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'fern & fable (shop) ü-'));
    writeFileSync(path.join(folder, 'visit.chatapp.json'), template);
    writeFileSync(path.join(folder, 'flow.chatapp.json'), flow('SURVY'));
    templateUri = addressOf(path.join(folder, 'visit.chatapp.json'));
    flowUri = addressOf(path.join(folder, 'flow.chatapp.json'));
    session = await startSession({ textDocument: { diagnostic: {} } }, {}, {}, addressOf(folder));
  });
  afterEach(async () => {
    expect(await session.stop()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  const textDocument = (uri: string) => ({ textDocument: { uri } });
  const at = (uri: string, text: string, sign: string) => {
    const offset = text.indexOf(sign) + sign.length;
    const line = text.slice(0, offset).split('\n').length - 1;
    return { ...textDocument(uri), position: { line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1) } };
  };
  const pull = (token = new CancellationTokenSource().token) =>
    session.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] }, token);
  const said = ({ items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(
      items.map((item: WorkspaceDocumentDiagnosticReport) => [
        decodeURIComponent(item.uri.slice(item.uri.lastIndexOf('/') + 1)),
        item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind,
      ]),
    );

  test('know of each other, open or not, and each once', async () => {
    session.open(templateUri, template);
    const items = await session.connection.sendRequest<CompletionItem[]>(
      'textDocument/completion',
      at(templateUri, template, '"FlowId": "'),
    );
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([['77', 'book_a_visit']]);
    const [there] = await session.connection.sendRequest<Location[]>(
      'textDocument/definition',
      at(templateUri, template, '"FlowId": "'),
    );
    expect(there?.uri).toMatch(/flow\.chatapp\.json$/);
    session.open(flowUri, flow('SURVEY'));
    const context = { includeDeclaration: true };
    const references = await session.connection.sendRequest<Location[]>('textDocument/references', {
      ...at(flowUri, flow('SURVEY'), '"FlowId": "'),
      context,
    });
    expect(references.map(({ uri }) => uri).sort()).toEqual([flowUri, templateUri].sort());
    const symbols = await session.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'visit' });
    expect(symbols.map(({ name }) => name).sort()).toEqual(['book_a_visit', 'visit']);
  });

  test('have screens that are renamed with the buttons that open them, open or not', async () => {
    const { connection } = session;
    const screens = '{ "version": "7.3", "screens": [{ "id": "TIME", "title": "When" }] }';
    const opening = template.replace('"DATA_EXCHANGE"', '"NAVIGATE", "NavigateScreen": "TIME"');
    const screensUri = addressOf(path.join(folder, 'flow.flow.chatapp.json'));
    writeFileSync(path.join(folder, 'flow.flow.chatapp.json'), screens);
    writeFileSync(path.join(folder, 'visit.chatapp.json'), opening);
    session.open(templateUri, opening);
    const here = at(templateUri, opening, '"NavigateScreen": "');
    const [screen] = await connection.sendRequest<Location[]>('textDocument/definition', here);
    expect(screen?.uri).toMatch(/flow\.flow\.chatapp\.json$/);
    session.open(screensUri, screens);
    const there = at(screensUri, screens, '"id": "');
    const { changes = {} } = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...there,
      newName: 'WHEN',
    });
    const named = (edits: NonNullable<WorkspaceEdit['changes']>) =>
      Object.entries(edits).map(([uri, some]) => [decodeURIComponent(uri), some.map(({ newText }) => newText)]);
    const everywhere = [screensUri, templateUri].map((uri) => decodeURIComponent(uri));
    expect(named(changes)).toEqual([
      [everywhere[0], ['WHEN']],
      [everywhere[1], ['"WHEN"']],
    ]);
    // From the side of the button it is the same, whether the file of the screens is open or not.
    expect(await connection.sendRequest('textDocument/prepareRename', here)).toMatchObject({ placeholder: 'TIME' });
    const rename = async () => {
      const edit = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...here, newName: 'WHEN' });
      return named(edit.changes ?? {});
    };
    expect(await rename()).toEqual(named(changes));
    await connection.sendNotification('textDocument/didClose', textDocument(screensUri));
    expect(await rename()).toEqual(named(changes));
    await expect(connection.sendRequest('textDocument/rename', { ...here, newName: 'not a name' })).rejects.toThrow(
      'cannot be used here',
    );
  });

  test('are told of a button whose screen the file of its flow does not have, as soon as it has it or not', async () => {
    const { connection } = session;
    const screens = (id: string) => `{ "version": "7.3", "screens": [{ "id": "${id}", "title": "When" }] }`;
    const opening = template.replace('"DATA_EXCHANGE"', '"NAVIGATE", "NavigateScreen": "TIM"');
    const screensUri = addressOf(path.join(folder, 'flow.flow.chatapp.json'));
    const toldOf = async (uri: string) => {
      const params = { textDocument: { uri } };
      const { items } = await connection.sendRequest<{ items: { code: string; message: string }[] }>(
        'textDocument/diagnostic',
        params,
      );
      return items.filter(({ code }) => code === 'document/opened-screen').map(({ message }) => message);
    };
    writeFileSync(path.join(folder, 'flow.flow.chatapp.json'), screens('TIME'));
    writeFileSync(path.join(folder, 'visit.chatapp.json'), opening);
    expect(said(await pull())['visit.chatapp.json']).toEqual(['document/opened-screen']);
    session.open(templateUri, opening);
    expect(await toldOf(templateUri)).toEqual([
      expect.stringMatching(/no screen of this name.*Did you mean TIME.*flow\.flow\./),
    ]);
    // What is open counts as it is written, before anything is saved.
    session.open(screensUri, screens('TIM'));
    await pull();
    expect(await toldOf(templateUri)).toEqual([]);
    session.edit(
      screensUri,
      2,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 999 } },
      screens('WHEN'),
    );
    await pull();
    expect(await toldOf(templateUri)).toEqual([expect.stringContaining('Write one of WHEN')]);
  });

  test('are checked when they are closed; what is opened is told once, and what is deleted is cleared', async () => {
    expect(said(await pull())).toEqual({ 'flow.chatapp.json': ['flow/category-unknown'], 'visit.chatapp.json': [] });
    session.open(flowUri, flow('SURVEY'));
    expect(said(await pull())).toEqual({ 'flow.chatapp.json': [] });
    await session.connection.sendNotification('textDocument/didClose', textDocument(flowUri));
    expect(said(await pull())).toEqual({ 'flow.chatapp.json': ['flow/category-unknown'] });
    rmSync(path.join(folder, 'flow.chatapp.json'));
    const changes = [{ uri: flowUri, type: 3 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(said(await pull())).toEqual({ 'flow.chatapp.json': [] });
  });

  test('are listed by what they are called, and handed over as they are now, open or not', async () => {
    const { connection } = session;
    session.open(flowUri, flow('SURVEY'));
    writeFileSync(path.join(folder, 'notes.chatapp.json'), '{');
    const documents = await sendRequest(connection, WorkspaceDocumentsRequest);
    const named = documents.map(({ uri, name, head }) => [
      decodeURIComponent(uri).replace(/.*\//, ''),
      name,
      head?.kind,
    ]);
    expect(named.sort()).toEqual([
      ['flow.chatapp.json', 'book_a_visit', 'flow'],
      ['notes.chatapp.json', null, undefined],
      ['visit.chatapp.json', 'visit', 'template'],
    ]);
    // Of a list of hundreds, only what says which one it is.
    const head = documents.find(({ name }) => name === 'visit')?.head?.value;
    expect(head).toEqual(expect.objectContaining({ CustSpaceId: '1', TemplateCode: '2', Language: 'en' }));
    expect(head).not.toHaveProperty('Components');
    const gone = addressOf(path.join(folder, 'gone.chatapp.json'));
    const handed = await sendRequest(connection, DocumentsRequest, { uris: [flowUri, gone, templateUri] });
    expect(handed.map((document) => document && Object.keys(document.value).length)).toEqual([4, null, 6]);
    expect(handed[0]?.value.Categories).toEqual(['SURVEY']);
  });

  test('that are too large are a finding until they are smaller', async () => {
    const file = path.join(folder, 'flow.chatapp.json');
    writeFileSync(file, flow('SURVEY') + ' '.repeat(limits.document.fileBytes));
    expect(said(await pull())).toEqual({ 'flow.chatapp.json': ['document/unreadable'], 'visit.chatapp.json': [] });
    writeFileSync(file, flow('SURVEY'));
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: flowUri, type: 2 }],
    });
    expect(said(await pull())).toEqual({ 'flow.chatapp.json': [] });
  });

  test('are read again when they changed, and no others', async () => {
    const names = async () => {
      const symbols = await session.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
      return symbols.map(({ name }) => name).sort();
    };
    expect(await names()).toEqual(['book_a_visit', 'visit']);
    writeFileSync(path.join(folder, 'visit.chatapp.json'), template.replace('"visit"', '"later"'));
    session.open(flowUri, flow('OTHER').replace('book_a_visit', 'book_a_table'));
    expect(await names()).toEqual(['book_a_table', 'visit']);
    const changes = [{ uri: templateUri, type: 2 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await names()).toEqual(['book_a_table', 'later']);
  });

  test('have the settings of their folder, which are requested once, and again when they change', async () => {
    for (const name of ['a', 'b', 'c']) {
      const other = flow('SURVEY').replace('"77"', `"${name}"`).replace('book_a_visit', name);
      writeFileSync(path.join(folder, `${name}.chatapp.json`), other);
    }
    const configured = await startSession(
      { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
      {},
      {},
      addressOf(folder),
    );
    let rules: unknown = null;
    let requests = 0;
    configured.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
      requests++;
      return items.map(() => rules);
    });
    const pullAgain = () =>
      configured.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(said(await pullAgain())['flow.chatapp.json']).toEqual(['flow/category-unknown']);
    expect(requests).toBe(1);
    rules = { 'flow/category-unknown': 'off' };
    await configured.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    expect(said(await pullAgain())['flow.chatapp.json']).toEqual([]);
    expect(requests).toBe(2);
    expect(await configured.stop()).toBe(0);
  });

  test('are told of each other where they mean the same at a target, and no longer when they do not', async () => {
    const copy = path.join(folder, 'copy.chatapp.json');
    writeFileSync(copy, flow('SURVEY').replace('"77"', '"78"'));
    expect(said(await pull())['copy.chatapp.json']).toEqual([]);
    writeFileSync(copy, flow('SURVEY'));
    const change = (type: number) =>
      session.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: addressOf(copy), type }],
      });
    await change(2);
    const items = await pull();
    expect(said(items)).toEqual({
      'copy.chatapp.json': ['document/same-target'],
      'flow.chatapp.json': ['flow/category-unknown', 'document/same-target'],
    });
    const [first] = items.items;
    expect(first?.kind === 'full' && first.items.at(-1)).toMatchObject({
      severity: 3,
      message: expect.stringContaining('.chatapp.json'),
      relatedInformation: [{ location: { uri: expect.stringContaining('.chatapp.json') } }],
    });
    // Of one that is open the client asks itself, also where the other one changes.
    session.open(flowUri, flow('SURVEY'));
    const ask = () =>
      session.connection.sendRequest<{ resultId: string; items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri: flowUri },
      });
    const before = await ask();
    expect(before.items.map(({ code }) => code)).toEqual(['document/same-target']);
    rmSync(copy);
    await change(3);
    expect(said(await pull())['copy.chatapp.json']).toEqual([]);
    const after = await ask();
    expect([after.items, after.resultId === before.resultId]).toEqual([[], false]);
  });

  test('are not told twice to a client that asks for a document itself', async () => {
    await pull();
    session.open(flowUri, flow('OTHER'));
    const diagnostic = (previousResultId?: string) =>
      session.connection.sendRequest<{ kind: string; resultId: string }>('textDocument/diagnostic', {
        ...textDocument(flowUri),
        previousResultId,
      });
    const { kind, resultId } = await diagnostic();
    expect(kind).toBe('full');
    expect(await diagnostic(resultId)).toEqual({ kind: 'unchanged', resultId });
    const news = pull();
    session.open(templateUri, template);
    expect(said(await news)).toEqual({ 'visit.chatapp.json': [] });
    session.edit(flowUri, 2, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ' ');
    expect(await diagnostic(resultId)).toMatchObject({ kind: 'full' });
  });

  test('a request without news waits for some, and for its end', async () => {
    await pull();
    let hasAnswer = false;
    const waiting = pull().then((report) => {
      hasAnswer = true;
      return report;
    });
    await session.connection.sendRequest('chatapp/rules');
    expect(hasAnswer).toBe(false);
    session.open(flowUri, flow('OTHER'));
    expect(said(await waiting)).toEqual({ 'flow.chatapp.json': [] });
    const cancel = new CancellationTokenSource();
    const cancelled = pull(cancel.token);
    cancel.cancel();
    await cancelled.catch(() => {});
  });
});
