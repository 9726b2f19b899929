import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/document/document.ts';
import type { Listed } from '../../push/providers/list.ts';
import { documentOf, fileNameOf, localDocuments } from '../../push/workflow/listedDocument.ts';
import { cams } from './documents.ts';

const listed = (change: Partial<Listed> = {}): Listed => ({
  ...{ kind: 'template', provider: 'cams', id: '77', name: 'order_update', language: 'zh_CN', category: 'UTILITY' },
  ...{ state: 'pass', modifiedAt: null, entry: {} },
  ...change,
});
const template = (value: JsonObject) =>
  cams('template', { CustSpaceId: 'S', TemplateCode: '77', TemplateName: 'x', Language: 'zh_CN', ...value });

describe('which file has what a list names', () => {
  test.each<[string, boolean, JsonObject]>([
    ['the one with its code, whatever it is called', true, {}],
    ['also in another spelling of the language', true, { Language: 'zh-cn' }],
    ['not one in another language', false, { Language: 'en' }],
    ['not one of another space', false, { CustSpaceId: 'T' }],
    ['also one that names no space', true, { CustSpaceId: '' }],
    ['one without a code, by its name', true, { TemplateCode: '', TemplateName: 'order_update' }],
    ['not one without a code that is called differently', false, { TemplateCode: '' }],
    ['not one with another code, by its name', false, { TemplateCode: '78', TemplateName: 'order_update' }],
    ['not one that has neither', false, { TemplateCode: '', TemplateName: '' }],
  ])('%s: %s', (_, isIt, value) => {
    const local = localDocuments([[template(value), 'a.chatapp.json']]);
    expect(local.find(listed(), 'S')).toBe(isIt ? 'a.chatapp.json' : undefined);
  });

  test('a code counts before a name', () => {
    const named = template({ TemplateCode: '', TemplateName: 'order_update' });
    const local = localDocuments([
      [named, 'named'],
      [template({}), 'coded'],
    ]);
    expect(local.find(listed(), 'S')).toBe('coded');
  });

  test('a flow has no language', () => {
    const flow = cams('flow', { CustSpaceId: 'S', FlowId: '5', FlowName: 'f' });
    const local = localDocuments([[flow, 'f']]);
    expect(local.find(listed({ kind: 'flow', id: '5', language: null }), 'S')).toBe('f');
    expect(local.find(listed({ id: '5' }), 'S')).toBeUndefined();
  });
});

describe('a new file', () => {
  test('begins with what says which document it is', () => {
    expect(documentOf(listed(), 'S').value).toEqual({
      ...{ CustSpaceId: 'S', TemplateCode: '77', TemplateName: 'order_update', Language: 'zh_CN' },
    });
    expect(documentOf(listed({ kind: 'flow', language: null }), 'S').value).toEqual({
      ...{ CustSpaceId: 'S', FlowId: '77', FlowName: 'order_update' },
    });
  });

  test.each<[Partial<Listed>, string]>([
    [{}, 'order_update.zh_CN'],
    [{ language: null }, 'order_update'],
    [{ name: '订单 更新/2' }, '订单_更新_2.zh_CN'],
    [{ name: '../../etc/passwd', language: null }, '__.._etc_passwd'],
    [{ name: 'C:\\x\u0000' }, 'C_x_.zh_CN'],
    [{ name: '' }, '77.zh_CN'],
  ])('is named after it: %j', (change, name) => {
    expect(fileNameOf(listed(change))).toBe(`${name}.chatapp.json`);
  });
});
