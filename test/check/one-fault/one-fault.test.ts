import { expect, test } from 'vitest';
import { dialects } from '../../../kinds/index.ts';
import { faultsIn, mutations, wrongCount } from './count.ts';
import { exceptions } from './exceptions.ts';
import { propertiesOf, propertiesUsed } from './properties.ts';
import { valid } from './valid.ts';

test.each(valid)('%s has no fault to begin with', (_, value) => {
  expect(faultsIn(JSON.stringify(value))).toEqual([]);
});

/** What the schemas have for old documents, and what has a finding wherever it stands. */
const neverValid = ['ThumbUrl', 'Duration', 'FileType', 'CustWabaId', 'data_channel_uri'];

test('every property of the schemas stands in a valid document', () => {
  const used = new Set(valid.flatMap(([, value]) => propertiesUsed(value)));
  const missing = dialects.flatMap(({ schema }) => propertiesOf(schema)).filter((name) => !used.has(name));
  expect([...new Set(missing)].sort()).toEqual([...neverValid].sort());
});

/** Every so many mutations are tried here, another one of each shape; all of them by `npm run test:slow`. */
const step = 5;

test('one fault is one finding, in a fixed sample of all mutations', () => {
  const sample = mutations.filter((_, index) => index % step === 0);
  expect(new Set(sample.map(({ kind }) => kind)).size).toBe(7);
  const wrong = sample.flatMap((mutation) => wrongCount(mutation) ?? []);
  expect(wrong.length, wrong.slice(0, 5).join('\n\n')).toBe(0);
}, 60_000);

test('every exception has a reason of its own', () => {
  expect(new Set(exceptions.map(({ reason }) => reason)).size).toBe(exceptions.length);
});
