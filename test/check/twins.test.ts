import { expect, test } from 'vitest';
import type { JsonObject } from '../../core/document/document.ts';
import { createTwins, type Meaning, meaningOf, twinsAmong } from '../../kinds/twins.ts';

const template = (value: JsonObject): Meaning =>
  meaningOf({ kind: 'template', provider: 'cams', value: { CustSpaceId: '1', Language: 'en', ...value } });

test.each<[what: string, one: JsonObject, other: JsonObject, areTwins: boolean]>([
  ['one code', { TemplateCode: '1' }, { TemplateCode: '1', TemplateName: 'a' }, true],
  ['a code as a number', { TemplateCode: 1 }, { TemplateCode: '1' }, true],
  ['one name, and one code', { TemplateCode: '1', TemplateName: 'a' }, { TemplateName: 'a' }, true],
  [
    'one name, and two codes',
    { TemplateCode: '1', TemplateName: 'a' },
    { TemplateCode: '2', TemplateName: 'a' },
    false,
  ],
  [
    'one name, in another spelling of the language',
    { TemplateName: 'a', Language: 'pt_BR' },
    { TemplateName: 'a', Language: 'pt-br' },
    true,
  ],
  ['one name in two languages', { TemplateName: 'a' }, { TemplateName: 'a', Language: 'de' }, false],
  ['one name in two spaces', { TemplateName: 'a' }, { TemplateName: 'a', CustSpaceId: '2' }, false],
  ['nothing', {}, {}, false],
])('%s: whether they are twins', (_what, one, other, areTwins) => {
  const twins = createTwins();
  twins.set('one', template(one));
  twins.set('other', template(other));
  expect([twins.of('one'), twins.of('other'), twins.all()]).toEqual(
    areTwins
      ? [{ count: 1, first: ['other'] }, { count: 1, first: ['one'] }, ['one', 'other']]
      : [{ count: 0, first: [] }, { count: 0, first: [] }, []],
  );
  const among = twinsAmong(
    new Map([
      ['one', template(one)],
      ['other', template(other)],
      ['alone', template({ TemplateCode: '98' })],
    ]),
  );
  expect([among.of('one'), among.all()]).toEqual([twins.of('one'), twins.all()]);
  // Whatever comes and goes.
  twins.set('other', null);
  twins.set('other', template({ TemplateCode: '99' }));
  expect(twins.all()).toEqual([]);
});

test('what may have changed is told once, and nothing where a document means what it meant', () => {
  const twins = createTwins();
  const named = (TemplateName: string, more = {}) => template({ TemplateName, ...more });
  for (const file of ['a', 'b']) twins.set(file, named('x'));
  twins.set('c', named('y'));
  expect([...twins.takeChanged()].sort()).toEqual(['a', 'b', 'c']);
  twins.set('b', named('x', { Category: 'UTILITY' }));
  expect(twins.takeChanged()).toEqual([]);
  twins.set('b', named('x', { TemplateCode: '7' }));
  expect([...twins.takeChanged()].sort()).toEqual(['a', 'b']);
  twins.set('b', null);
  expect([twins.takeChanged().includes('a'), twins.all()]).toEqual([true, []]);
});

test('a phone number is one, however it is written', () => {
  const twins = createTwins();
  for (const PhoneNumber of ['+1 555 5550100', '15555550100'])
    twins.set(
      PhoneNumber,
      meaningOf({ kind: 'automation', provider: 'cams', value: { CustSpaceId: '1', PhoneNumber } }),
    );
  expect(twins.all()).toHaveLength(2);
});

test('many that are all the same cost no more than many that are not', () => {
  const twins = createTwins();
  for (let file = 0; file < 100_000; file++) twins.set(String(file), template({ TemplateCode: '1' }));
  expect(twins.takeChanged()).toHaveLength(100_000);
  expect(twins.all()).toHaveLength(100_000);
  expect(twins.of('7')).toMatchObject({ count: 99_999, first: { length: 10 } });
});
