import { expect, test } from 'vitest';
import { toCheckResult } from '../../core/check.ts';
import { parse } from '../../core/document/parse.ts';
import { check, checkParsed } from '../../kinds/index.ts';

const text = '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}';

test('a result has the document whole, as it is pushed', () => {
  const { document } = checkParsed(parse(text));
  expect(document).toEqual({ kind: 'flow', provider: 'cams', value: JSON.parse(text) });
});

test.each(['', '[]', '7', 'null', '{"CustSpaceId": "1"}'])('%s is no document, and its value is there', (other) => {
  const { document, kind, provider, value } = checkParsed(parse(other));
  expect({ document, kind, provider }).toEqual({ document: null, kind: null, provider: null });
  expect(value).toEqual(other === '' ? null : JSON.parse(other));
});

test.each([text, '[]'])('programs get four properties, in their order: %s', (any) => {
  expect(Object.keys(check(any))).toEqual(['kind', 'provider', 'value', 'findings']);
  expect(JSON.stringify(toCheckResult(checkParsed(parse(any))))).toBe(JSON.stringify(check(any)));
});
