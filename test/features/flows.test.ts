import { expect, test } from 'vitest';
import { flowDefinition, flowReferences } from '../../server/features/flows.ts';
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
