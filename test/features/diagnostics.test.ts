import { expect, test } from 'vitest';
import { DiagnosticTag } from 'vscode-languageserver';
import { check } from '../../kinds/index.ts';
import { toDiagnostic } from '../../server/features/diagnostics.ts';

const tagsOf = (text: string) =>
  check(text)
    .findings.map((finding) => toDiagnostic(finding, 'file:///a.chatapp.json', () => undefined))
    .map(({ code, tags }) => ({ code, tags }));

const template = (more: string, component = '') =>
  `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY", ${more}
    "Components": [{${component} "Type": "BODY", "Text": "Your order has shipped."}]}`;

test('what is deprecated is struck through', () => {
  expect(tagsOf(template('"CustWabaId": "65921621816",'))).toEqual([
    { code: 'template/deprecated-cust-waba-id', tags: [DiagnosticTag.Deprecated] },
  ]);
});

test.each([
  ['has no effect anywhere', template('', '"Duration": 12,'), 'template/invalid-field'],
  ['belongs elsewhere', template('', '"Caption": "Fern",'), 'template/caption-misplaced'],
])('what %s is faded', (_, text, code) => {
  expect(tagsOf(text)).toEqual([{ code, tags: [DiagnosticTag.Unnecessary] }]);
});

test.each([
  ['is missing', template('').replace('"CustSpaceId": "1", ', ''), 'template/cust-space-id-required'],
  ['is rejected', template('"MessageSendTtlSeconds": 5,').replace('UTILITY', 'MARKETING'), 'template/ttl-marketing'],
])('what %s is neither', (_, text, code) => {
  expect(tagsOf(text)).toEqual([{ code, tags: undefined }]);
});
