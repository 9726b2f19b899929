import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedText } from '../../client/window/maskedText.ts';

test.each<[what: string, text: string, shown: string]>([
  ['texts', '{ "Type": "BODY", "Text": "Hello Ana, $(day)!" }', '{ "Type": "BODY", "Text": "xxxxx xxx, $(xxx)!" }'],
  ['codes and numbers', '{"TemplateCode": "8472", "n": 12.5}', '{"TemplateCode": "0000", "x": 00.0}'],
  ['comments', '{ // ask Ana\n /* by Friday */ }', '{ // xxx xxx\n /* xx xxxxxx */ }'],
  ['names of samples', '{"Example": {"name": "Ana"}}', '{"Example": {"xxxx": "xxx"}}'],
  ['Chinese, and emoji not', '{"Text": "你好🎉"}', '{"Text": "xx🎉"}'],
  ['escapes', '{"Text": "a\\nb\\u00e9\\"c"}', '{"Text": "x\\nx\\u0078\\"x"}'],
  ['what is no JSON', '{ Text: hello, "open', '{ xxxx: xxxxx, "xxxx'],
  ['literals not', '{"IsOptOut": true, "Url": null}', '{"IsOptOut": true, "Url": null}'],
])('masks %s', (_what, text, shown) => {
  expect(maskedText(text)).toBe(shown);
});

test('whatever the text, nothing of it but the words of documents is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (text, value) => {
      for (const whole of [text, JSON.stringify({ Text: text, value })]) {
        const left = maskedText(whole).replaceAll(/"(?:Text|[A-Z][A-Z_]*|[A-Z][A-Za-z0-9]*)"|true|false|null/g, '');
        expect(
          left
            .replaceAll(/\\[a-z](?:0078)?/g, '')
            .match(/[\p{L}\p{N}]/gu)
            ?.filter((sign) => !/[x0]/.test(sign)) ?? [],
        ).toEqual([]);
      }
    }),
  );
});
