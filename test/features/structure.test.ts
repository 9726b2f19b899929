import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../kinds/index.ts';
import { formatting, formattingOnType } from '../../server/features/formatting.ts';
import { inlayHints, type LengthsShown } from '../../server/features/inlayHints.ts';
import { ordered } from '../../server/features/order.ts';
import { documentLinks, foldingRanges, selectionRange } from '../../server/features/structure.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { viewOf } from '../../server/features/view.ts';
import { marked } from './marked.ts';

describe('the outline', () => {
  const lines = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
    symbols.flatMap(({ name, detail, children = [] }) => [
      `${indent}${name}${detail ? ` "${detail}"` : ''}`,
      ...lines(children, `${indent}  `),
    ]);

  const outline = (text: string) => lines(documentSymbols(marked(`${text}|`).view)).join('\n');

  test('reads like the message', () => {
    const text = `{"Components": [
      {"Type": "HEADER", "Format": "TEXT", "Text": "Order update"},
      {"Type": "BODY", "Text": "Hello\\n$(name)."},
      {"Type": "CAROUSEL", "Cards": [{"CardComponents": [{"Type": "HEADER", "Format": "IMAGE"}, {"Type": "BODY", "Text": "Fern"}]}]},
      {"Type": "BUTTONS", "Buttons": [{"Type": "URL", "Text": "Track order"}, {"Type": "CATALOG"}]}],
      "Example": {"name": "Ana"}}`;
    expect(outline(text)).toBe(
      `
HEADER “Order update”
BODY "Hello $(name)."
CAROUSEL
  Card 1 "Fern"
    HEADER "IMAGE"
    BODY "Fern"
BUTTONS
  Track order "URL"
  CATALOG "CATALOG"
Example
  name "Ana"`.trim(),
    );
  });

  test('of an automation has its questions and commands', () => {
    expect(
      outline(
        '{"phone_number_id": "1", "prompts": ["Where?"], "commands": [{"command_name": "help", "command_description": "Get help"}]}',
      ),
    ).toBe('phone_number_id "1"\nprompts\n  Where?\ncommands\n  /help "Get help"');
  });

  test('of a half-written document has what is there, and every name has a sign', () => {
    expect(outline('{"Components": [{"Type": "BODY"}, {"Type": ""}, {')).toBe('BODY\n…\ncomponent');
  });

  test('every head lies inside its whole', () => {
    const { view } = marked(`${readFileSync('examples/templates/plants-of-the-week.chatapp.json', 'utf8')}|`);
    const visit = (symbol: DocumentSymbol) => {
      const [whole, head] = [symbol.range, symbol.selectionRange];
      const start = view.document.offsetAt(whole.start) <= view.document.offsetAt(head.start);
      expect(start && view.document.offsetAt(head.end) <= view.document.offsetAt(whole.end), symbol.name).toBe(true);
      symbol.children?.forEach(visit);
    };
    documentSymbols(view).forEach(visit);
  });
});

describe('folding', () => {
  test('objects and lists keep their closing line, comments of several lines fold', () => {
    const text = '{\n  // one\n  // two\n  "Components": [\n    {}\n  ], /* a\n b */\n  "Example": {"a": "1"}\n}|';
    expect(foldingRanges(marked(text).view)).toEqual([
      { startLine: 0, endLine: 7 },
      { startLine: 3, endLine: 4 },
      { startLine: 1, endLine: 2, kind: 'comment' },
      { startLine: 5, endLine: 6, kind: 'comment' },
    ]);
  });
});

describe('a selection', () => {
  test('grows from the variable to the text, the member, the part, the list', () => {
    const { view, document, position } = marked('{"Components": [{"Type": "BODY", "Text": "Hi $(na|me)."}]}');
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = selectionRange(view, position); at; at = at.parent)
      texts.push(document.getText(at.range));
    expect(texts.slice(0, 6)).toEqual([
      '$(name)',
      'Hi $(name).',
      '"Hi $(name)."',
      '"Text": "Hi $(name)."',
      '"Type": "BODY", "Text": "Hi $(name)."',
      '{"Type": "BODY", "Text": "Hi $(name)."}',
    ]);
    expect(texts.at(-1)).toBe(document.getText());
  });

  test.each([
    ['a whole document', readFileSync('examples/templates/order-shipped.chatapp.json', 'utf8')],
    ['an unfinished one', '{\n  "FlowName": "book",\n  "Categories": ["OTHER'],
    ['one with a quote too few', '{"Category: "UTILITY", "Components": [{"Type": "BODY", "Text": "Hi $(name)"}]}'],
  ])('holds the cursor and what it grew from, everywhere in %s', (_, text) => {
    const document = TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, text);
    const view = viewOf(document);
    for (let offset = 0; offset <= text.length; offset++) {
      let [from, to] = [offset, offset];
      let at: SelectionRange | undefined = selectionRange(view, document.positionAt(offset));
      for (; at; at = at.parent) {
        const [start, end] = [document.offsetAt(at.range.start), document.offsetAt(at.range.end)];
        expect(start <= from && to <= end, `${start} to ${end} around ${from} to ${to}`).toBe(true);
        [from, to] = [start, end];
      }
    }
  });
});

describe('links', () => {
  test('have the samples in place of the variables', () => {
    const text =
      '{"Components": [{"Type": "BUTTONS", "Buttons": [{"Type": "URL", "Url": "https://a.example/$(id)"}, {"Type": "URL", "Url": "not one"}]}], "Example": {"id": "A 1"}}|';
    expect(documentLinks(marked(text).view).map(({ target }) => target)).toEqual(['https://a.example/A%201']);
  });

  test('are there whatever a sample holds', () => {
    const text =
      '{"Components": [{"Type": "BUTTONS", "Buttons": [{"Type": "URL", "Url": "https://a.example/$(id)"}]}], "Example": {"id": "\\ud83d"}}|';
    expect(documentLinks(marked(text).view).map(({ target }) => target)).toEqual(['https://a.example/%EF%BF%BD']);
  });
});

describe('lengths', () => {
  const hints = (text: string, shown: LengthsShown) => {
    const { view, document } = marked(text);
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
    return inlayHints(view, range, shown).map(({ label, position }) => [label, document.offsetAt(position)]);
  };
  const text = `{"Components": [{"Type": "BODY", "Text": "Hi."}, {"Type": "FOOTER", "Text": "${'🌿'.repeat(48)}"}]}|`;

  test('are shown from four fifths of the limit on, all, or none', () => {
    expect(hints(text, 'nearLimit')).toEqual([['48/60', text.indexOf('🌿') + 97]]);
    expect(hints(text, 'always').map(([label]) => label)).toEqual(['3/1024', '48/60']);
    expect(hints(text, 'off')).toEqual([]);
  });

  test('of what is not in sight are not', () => {
    const { view } = marked(text);
    expect(
      inlayHints(view, { start: { line: 0, character: 0 }, end: { line: 0, character: 60 } }, 'always'),
    ).toHaveLength(1);
  });
});

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };
  const formatted = (text: string) => {
    const { view, document } = marked(`${text}|`);
    return TextDocument.applyEdits(document, formatting(view, options));
  };

  test.each([
    [
      'lines stay, comments too',
      '{\n"a":1, // one\n      "b": {"c":2}\n}',
      '{\n  "a": 1, // one\n  "b": { "c": 2 }\n}',
    ],
    [
      'a document on one line is spread',
      '{"FlowName":"a","Categories":["OTHER"]}',
      '{\n  "FlowName": "a",\n  "Categories": [\n    "OTHER"\n  ]\n}',
    ],
  ])('%s', (_, text, result) => {
    expect(formatted(text)).toBe(result);
    expect(formatted(result)).toBe(result);
  });

  const examples = globSync('examples/**/*.chatapp.json').filter((file) => !file.includes('/mistakes/'));

  test.each(examples)('%s is as it is formatted', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(formatted(text)).toBe(text);
  });

  test('an empty list stays one', () => {
    const spread = formatted('{"FlowName":"a","Categories":[],"x":{}}');
    expect(formatted(spread)).toBe(spread);
  });

  test('line ends stay what they are', () => {
    expect(formatted('{\r\n"a":1\r\n}')).toBe('{\r\n  "a": 1\r\n}');
  });

  test('a bracket formats what it closes', () => {
    const { view, document, position } = marked('{\n"a": [\n1\n]|,\n"b":2}');
    expect(TextDocument.applyEdits(document, formattingOnType(view, position, options))).toBe(
      '{\n"a": [\n  1\n],\n"b":2}',
    );
  });
});

describe('the order of the documentation', () => {
  const sorted = (text: string) => ordered(marked(`${text}|`).view);

  test.each([
    [
      'members',
      '{"FlowName": "a", "FlowId": "1", "Categories": []}',
      '{"FlowId": "1", "FlowName": "a", "Categories": []}',
    ],
    [
      'what is unknown comes last',
      '{"x": 1, "FlowName": "a", "Categories": []}',
      '{"FlowName": "a", "Categories": [], "x": 1}',
    ],
    [
      'inner ones too',
      '{"Components": [{"Text": "Hi.", "Type": "BODY"}]}',
      '{"Components": [{"Type": "BODY", "Text": "Hi."}]}',
    ],
    [
      'samples stay',
      '{"Components": [], "Example": {"b": "1", "a": "2"}}',
      '{"Components": [], "Example": {"b": "1", "a": "2"}}',
    ],
    [
      'comments go with their member',
      '{\n  // the name\n  "FlowName": "a", // short\n  // the id\n  "FlowId": "1", /* good */\n  "Categories": [] // none\n}',
      '{\n  // the id\n  "FlowId": "1", /* good */\n  // the name\n  "FlowName": "a", // short\n  "Categories": [] // none\n}',
    ],
    ['a last comma stays', '{\n  "FlowName": "a",\n  "FlowId": "1",\n}', '{\n  "FlowId": "1",\n  "FlowName": "a",\n}'],
    [
      'nothing where a comment would swallow the rest',
      '{ "FlowName": "a", // x\n"FlowId": "1" }',
      '{ "FlowName": "a", // x\n"FlowId": "1" }',
    ],
    ['nothing in a broken text', '{"FlowName": "a" "FlowId": "1"}', '{"FlowName": "a" "FlowId": "1"}'],
  ])('%s', (_, text, result) => {
    expect(sorted(text)).toBe(result);
    expect(sorted(result)).toBe(result);
  });

  test.each([
    'templates/plants-of-the-week',
    'templates/order-shipped',
    'flows/book-a-visit',
    'automation/clinic-assistant',
  ])('the value of %s is the same', (name) => {
    const text = readFileSync(`examples/${name}.chatapp.json`, 'utf8');
    const turned = text.replaceAll(/"Type": ("[A-Z_]+"), ("Text": "[^"]*")/g, '$2, "Type": $1');
    expect(check(sorted(turned)).value).toEqual(check(text).value);
  });
});
