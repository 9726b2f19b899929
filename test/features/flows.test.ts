import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../server/features/completion.ts';
import {
  buttonScreenDefinition,
  buttonScreenReferences,
  buttonsOfScreen,
  flowDefinition,
  flowReferences,
  isAtButtonScreen,
} from '../../server/features/flows.ts';
import { definitionPath, renameName } from '../../server/features/names.ts';
import { summaryOf, workspaceIndexOf, workspaceSymbols } from '../../server/features/workspace.ts';
import { marked } from './marked.ts';

const flow = (id: string) => `{"FlowName": "book_a_visit", "Categories": ["OTHER"], "FlowId": ${id}}`;
const template = (id: string) =>
  `{"TemplateName": "visit", "Components": [{"Type": "BUTTONS", "Buttons": [{"Type": "FLOW", "Text": "Book", "FlowId": ${id}}]}]}`;

const here = (text: string, uri: string) => marked(text, uri);
const flowUri = 'file:///flow.chatapp.json';
const templateUri = 'file:///template.chatapp.json';

const summaries = [
  summaryOf(here(`${flow('"77"')}|`, flowUri).view),
  summaryOf(here(`${template('"77"')}|`, templateUri).view),
  summaryOf(here(`${flow('"78"')}|`, 'file:///other.chatapp.json').view),
];
const index = workspaceIndexOf(summaries);

test.each(['"7|7"', '|"77"', '"77"|'])('a FLOW button leads to the document of its flow, from %s', (id) => {
  const { view, position } = here(template(id), templateUri);
  expect(flowDefinition(view, position, index).map(({ uri }) => uri)).toEqual([flowUri]);
});

test('and the document to the buttons that open it', () => {
  const { view, position } = here(flow('"7|7"'), flowUri);
  expect(flowDefinition(view, position, index).map(({ uri }) => uri)).toEqual([templateUri]);
});

test('references are the buttons, with the document when it is asked for', () => {
  const { view, position } = here(template('"7|7"'), templateUri);
  expect(flowReferences(view, position, index, false).map(({ uri }) => uri)).toEqual([templateUri]);
  expect(flowReferences(view, position, index, true).map(({ uri }) => uri)).toEqual([flowUri, templateUri]);
});

describe('the screen that a button opens', () => {
  const screensUri = 'file:///flow.flow.chatapp.json';
  const opening = (id: string, screen: string) => template(`"${id}", "NavigateScreen": "${screen}"`);
  const screens = (id: string) =>
    `{"version": "7.3", "screens": [{"id": "${id}"}, {"id": "PLACE"}], "routing_model": {"TIME": ["PLACE"]}}`;
  const texts = new Map([
    [flowUri, flow('"77"')],
    [screensUri, screens('TIME')],
    ['file:///a.chatapp.json', opening('77', 'TIME')],
    ['file:///b.chatapp.json', opening('77', 'PLACE')],
    ['file:///other.chatapp.json', flow('"78"')],
    ['file:///other.flow.chatapp.json', screens('TIME')],
    ['file:///c.chatapp.json', opening('78', 'TIME')],
    // No flow document is beside it, so nobody knows which flow it is.
    ['file:///alone.flow.chatapp.json', screens('TIME')],
  ]);
  const all = workspaceIndexOf([...texts].map(([uri, text]) => summaryOf(here(`${text}|`, uri).view)));
  /** Each place as its file and the text that is there. */
  const shown = (places: readonly Location[]) =>
    places.map(({ uri, range }) => {
      const lines = (texts.get(uri) ?? '').split('\n');
      return `${uri.slice('file:///'.length)} ${lines[range.start.line]?.slice(range.start.character, range.end.character)}`;
    });

  test.each(['TI|ME', '|TIME', 'TIME|'])('leads to the screen, from %s', (screen) => {
    const { view, position } = here(opening('77', screen), 'file:///a.chatapp.json');
    expect(isAtButtonScreen(view, position)).toBe(true);
    expect(shown(buttonScreenDefinition(view, position, all))).toEqual(['flow.flow.chatapp.json "TIME"']);
    const places = ['flow.flow.chatapp.json "TIME"', 'a.chatapp.json "TIME"'];
    expect(shown(buttonScreenReferences(view, position, all, true))).toEqual(places);
    expect(shown(buttonScreenReferences(view, position, all, false))).toEqual(places.slice(1));
  });

  test('leads nowhere where the flow has no such screen, or nobody has described the flow', () => {
    for (const [id, screen] of [
      ['77', 'NO|WHERE'],
      ['79', 'TI|ME'],
    ] as const) {
      const { view, position } = here(opening(id, screen), 'file:///a.chatapp.json');
      expect(buttonScreenDefinition(view, position, all)).toEqual([]);
    }
  });

  test.each([
    ['"id": "TI|ME"', 'flow.flow.chatapp.json', ['a.chatapp.json "TIME"']],
    ['{"TI|ME": [', 'flow.flow.chatapp.json', ['a.chatapp.json "TIME"']],
    ['["PLA|CE"]', 'flow.flow.chatapp.json', ['b.chatapp.json "PLACE"']],
    ['"id": "TI|ME"', 'other.flow.chatapp.json', ['c.chatapp.json "TIME"']],
    ['"id": "TI|ME"', 'alone.flow.chatapp.json', []],
    ['"version": "7|.3"', 'flow.flow.chatapp.json', []],
  ])('is found from the screen: %s in %s', (place, file, expected) => {
    const text = screens('TIME').replace(place.replace('|', ''), place);
    const { view, position } = here(text, `file:///${file}`);
    expect(shown(buttonsOfScreen(view, definitionPath(view, position), all))).toEqual(expected);
  });

  test('is renamed with it', () => {
    const { view, position } = here(screens('TI|ME'), screensUri);
    const elsewhere = buttonsOfScreen(view, definitionPath(view, position), all);
    const { changes = {} } = renameName(view, position, 'WHEN', elsewhere) ?? {};
    const renamed = Object.entries(changes).map(([uri, edits]) => {
      const document = TextDocument.create(uri, 'chatapp', 1, texts.get(uri) ?? '');
      return [uri, TextDocument.applyEdits(document, edits)];
    });
    expect(Object.fromEntries(renamed)).toEqual({
      [screensUri]: screens('TIME').replaceAll('TIME', 'WHEN'),
      'file:///a.chatapp.json': opening('77', 'WHEN'),
    });
  });

  test('is offered', () => {
    const { view, position } = here(opening('77', '|'), 'file:///a.chatapp.json');
    const client = { snippets: true, labelDetails: true, suggestsAgain: true };
    expect(completion(view, position, all, client).map(({ label }) => label)).toEqual(['TIME', 'PLACE']);
  });
});

test('anything else leads nowhere', () => {
  const { view, position } = here(template('"77"').replace('Book', 'Bo|ok'), templateUri);
  expect(flowDefinition(view, position, index)).toEqual([]);
});

test.each([
  ['', ['book_a_visit', 'visit', 'book_a_visit']],
  ['bkv', ['book_a_visit', 'book_a_visit']],
  ['VISIT', ['book_a_visit', 'visit', 'book_a_visit']],
  ['xyz', []],
])('documents are found by name: %s', (query, names) => {
  expect(workspaceSymbols(summaries, query).map(({ name }) => name)).toEqual(names);
});

test('the ids that documents share are known, the most frequent first, and no placeholders', () => {
  const documents = ['a', 'b', 'c', 'b', 'sandbox-space', 'your-space-id'].map((id, at) =>
    summaryOf(here(`{"FlowName": "f", "Categories": [], "CustSpaceId": "${id}"}|`, `file:///${at}.chatapp.json`).view),
  );
  expect(workspaceIndexOf(documents).ids).toEqual(new Map([['CustSpaceId', ['b', 'a', 'c']]]));
});
