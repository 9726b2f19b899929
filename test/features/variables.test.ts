import { describe, expect, test } from 'vitest';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { Range } from '../../core/finding.ts';
import {
  highlights,
  prepareRename,
  rename,
  semanticTokens,
  variableDefinition,
  variableReferences,
} from '../../server/features/variables.ts';
import { marked } from './marked.ts';

const components = (text: string) =>
  `{"Category": "MARKETING", "Components": [
  {"Type": "BODY", "Text": "Hello ${text}, see \\"$(other)\\"."},
  {"Type": "BUTTONS", "Buttons": [
    {"Type": "URL", "Text": "See", "Url": "https://a.example/$(name)", "UrlType": "dynamic"},
    {"Type": "COPY_CODE", "CouponCode": "$(name)"}]}],
"Example": {"name": "Ana", "other": "x"}}`;

/** The document with `«…»` around ranges. */
function shown(document: TextDocument, ranges: readonly Range[]): string {
  const edits = ranges.map((range) => ({ range, newText: `«${document.getText(range)}»` }));
  return TextDocument.applyEdits(document, edits);
}

const everywhere = `{"Category": "MARKETING", "Components": [
  {"Type": "BODY", "Text": "Hello $(«name»), see \\"$(other)\\"."},
  {"Type": "BUTTONS", "Buttons": [
    {"Type": "URL", "Text": "See", "Url": "https://a.example/$(«name»)", "UrlType": "dynamic"},
    {"Type": "COPY_CODE", "CouponCode": "$(«name»)"}]}],
"Example": {"«name»": "Ana", "other": "x"}}`;

describe('a variable', () => {
  test.each(['|$(name)', '$(na|me)', '$(name)|'])('is marked wherever it stands, with the cursor at %s', (text) => {
    const { view, document, position } = marked(components(text));
    expect(
      shown(
        document,
        highlights(view, position).map(({ range }) => range),
      ),
    ).toBe(everywhere);
  });

  test('and from its sample', () => {
    const { view, document, position } = marked(components('$(name)').replace('"name"', '"|name"'));
    expect(
      shown(
        document,
        highlights(view, position).map(({ range }) => range),
      ),
    ).toBe(everywhere);
  });

  test('nothing is marked beside it', () => {
    const { view, position } = marked(components('$(name) y|ou'));
    expect(highlights(view, position)).toEqual([]);
    expect(prepareRename(view, position)).toBeNull();
  });

  test('behind an escape is found where it stands', () => {
    const { view, document, position } = marked(components('$(name)').replace('$(other)', '$(ot|her)'));
    expect(highlights(view, position).map(({ range }) => document.getText(range))).toEqual(['other', 'other']);
  });

  test('has its uses as references, and its sample as definition', () => {
    const { view, document, position } = marked(components('$(na|me)'));
    expect(variableReferences(view, position, false)).toHaveLength(3);
    expect(variableReferences(view, position, true)).toHaveLength(4);
    const [definition] = variableDefinition(view, position);
    expect(definition && document.getText({ ...definition.range, end: document.positionAt(1e6) })).toMatch(
      /^name": "Ana"/,
    );
  });

  test('is renamed in every text, address, code and sample', () => {
    const { view, document, position } = marked(components('$(na|me)'));
    expect(prepareRename(view, position)?.placeholder).toBe('name');
    for (const written of ['guest', '$(guest)']) {
      const edits = rename(view, position, written)?.changes?.[document.uri] as TextEdit[];
      expect(TextDocument.applyEdits(document, edits)).toBe(everywhere.replaceAll('«name»', 'guest'));
    }
  });

  test.each([
    ['to a name that is taken', 'other', 'There is a variable $(other) already'],
    ['to a name with a space', 'my name', 'cannot be the name of a variable'],
    ['to a number', '1', 'a letter first'],
  ])('is not renamed %s', (_, name, message) => {
    const { view, position } = marked(components('$(na|me)'));
    expect(() => rename(view, position, name)).toThrow(message);
  });

  test('keeps its name when it is given with its signs', () => {
    const { view, position } = marked(components('$(na|me)'));
    expect(rename(view, position, '$(name)')).toBeNull();
  });

  test('is renamed where a client sends the byte order mark along', () => {
    const { view, document, position } = marked(`\ufeff${components('$(na|me)')}`);
    const edits = rename(view, position, 'guest')?.changes?.[document.uri] ?? [];
    expect(TextDocument.applyEdits(document, edits)).toBe(`\ufeff${components('$(name)').replaceAll('name', 'guest')}`);
  });

  test('is no sample whose quote is not closed', () => {
    const { view, position } = marked('{"Components": [{"Type": "BODY", "Text": "Hi $(a)"}], "Example":{|"\n}}');
    expect(prepareRename(view, position)).toBeNull();
    expect(semanticTokens(view).data.every((part) => part >= 0)).toBe(true);
  });

  test('is coloured from its sign on, also where that is an escape', () => {
    const { view, document } = marked('{"Components": [{"Type": "BODY", "Text": "\\u0024(name)"}]}|');
    const [, character = 0, length = 0] = semanticTokens(view).data;
    expect(document.getText().slice(character, character + length)).toBe('\\u0024(name)');
  });

  test('is coloured with its signs, and its sample as declaration', () => {
    const { view } = marked('{"Components": [{"Type": "BODY", "Text": "Hi $(a)|"}],\n"Example": {"a": "1"}}');
    expect(semanticTokens(view).data).toEqual([0, view.text.indexOf('$'), 4, 0, 0, 1, 13, 1, 0, 1]);
  });
});
