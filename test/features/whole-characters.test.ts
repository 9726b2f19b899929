import { describe, expect, test } from 'vitest';
import type { CompletionItem, DocumentSymbol, Range, SelectionRange, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyToText, changeBetween } from '../../core/document/edits.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { documentLinks, foldingRanges, selectionRange } from '../../server/features/structure.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { highlights } from '../../server/features/variables.ts';
import { viewOf } from '../../server/features/view.ts';
import { emptyIndex } from '../../server/features/workspaceIndex.ts';

const template = `{ // 😀
  "Category": "UTILITY",
  "Components": [{ "Type": "BODY", "Text": "Hi $(name) \\ud83d\\ude00" }, { "Type": "URL", "Url": "https://a.example/$(b)" }],
  "Example": { "name": "Ana" }
}`;
const flow = '{"FlowName": "a", "Categories": ["SURVEY"], "FlowId": 5}';

/** Documents with a character of two units put in every place, whole and cut off behind it. */
function* texts(): Generator<string> {
  for (const [text, step] of [
    [template, 11],
    [flow, 2],
  ] as const) {
    for (let at = 0; at <= text.length; at += step) {
      for (const sign of ['😀', '𝒪"', '"😀']) {
        yield text.slice(0, at) + sign + text.slice(at);
        yield text.slice(0, at) + sign;
      }
    }
  }
  yield* ['😀', ' 😀 ', '{"😀', '{"a": "😀', '["😀"😀]', '{"FlowName": "a", "Categories": ["SURVEY😀'];
}

/** Every range in an answer, however deep. */
function rangesIn(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as Range] : [];
  return [...own, ...Object.values(value).flatMap(rangesIn)];
}

/** Whether a place lies between the two halves of a character. */
function splits(document: TextDocument, { line, character }: Range['start']): boolean {
  const around = document.getText({
    start: { line, character: character - 1 },
    end: { line, character: character + 1 },
  });
  return character > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
}

function expectWhole(document: TextDocument, what: string, answer: unknown): void {
  for (const range of rangesIn(answer)) {
    for (const place of [range.start, range.end]) {
      if (splits(document, place))
        expect.fail(`${what} splits a character: ${JSON.stringify([document.getText(), range])}`);
    }
  }
}

const client = { snippets: true, labelDetails: true, suggestsAgain: true };

test('no range splits a character, wherever one of two units is in a document', () => {
  for (const text of texts()) {
    const document = TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, text);
    const view = viewOf(document);
    const { findings } = view.result;
    expectWhole(
      document,
      'a finding',
      findings.map(({ range, related }) => [range, related]),
    );
    expectWhole(document, 'the outline', documentSymbols(view) satisfies DocumentSymbol[]);
    expectWhole(document, 'a link', documentLinks(view));
    for (const { startLine, endLine } of foldingRanges(view)) expect(endLine).toBeGreaterThan(startLine);
    for (const { fix, suggest = [] } of findings) {
      for (const { edits } of fix ? [fix, ...suggest] : suggest) {
        const change = changeBetween(text, applyToText(text, edits));
        if (change) {
          const range = { start: document.positionAt(change.start), end: document.positionAt(change.end) };
          expectWhole(document, 'a change', range);
        }
      }
    }
    const all = { start: document.positionAt(0), end: document.positionAt(text.length) };
    expectWhole(
      document,
      'an action',
      codeActions(view, {}, { range: all, diagnostics: [] }, true).map(({ edit }) => edit),
    );
    for (let offset = 0; offset <= text.length; offset += 3) {
      const position = document.positionAt(offset);
      if (splits(document, position)) continue;
      expectWhole(document, 'a selection', selectionRange(view, position) satisfies SelectionRange);
      expectWhole(document, 'a hover', hover(view, position));
      expectWhole(document, 'a highlight', highlights(view, position));
      const items: CompletionItem[] = completion(view, position, emptyIndex, client);
      expectWhole(document, 'a completion', items);
      for (const { textEdit } of items.slice(0, 1)) {
        const changed = TextDocument.applyEdits(document, [textEdit as TextEdit]);
        if (text.isWellFormed()) expect(changed.isWellFormed(), JSON.stringify([text, offset])).toBe(true);
      }
    }
  }
}, 60_000);

describe('the change between two texts', () => {
  test.each([
    ['a😀b', 'a😁b', '😀', '😁'],
    ['a😀b', 'a𝒪b', '😀', '𝒪'],
    ['😀', '😀😀', '', '😀'],
    ['😀😁', '😁', '😀', ''],
    ['x\ud83d\ude00', 'x\ud83e\ude00', '\ud83d\ude00', '\ud83e\ude00'],
  ])('%s to %s has whole characters', (before, after, taken, given) => {
    const change = changeBetween(before, after);
    expect([before.slice(change?.start, change?.end), change?.text]).toEqual([taken, given]);
  });
});
