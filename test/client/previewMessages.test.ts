import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FromPage, readFromPage } from '../../client/preview/messages.ts';

const messages: readonly FromPage[] = [
  { type: 'ready' },
  { type: 'useSamples' },
  { type: 'resetSamples' },
  { type: 'select', pointer: '/Components/0/Text', uri: null },
  { type: 'select', pointer: '', uri: 'file:///a.chatapp.json' },
  { type: 'try', name: 'name', value: 'Ana' },
  { type: 'walk', isOn: true },
  { type: 'step', pointer: '/screens/0', form: { name: 'Ana', age: 7, news: true, wishes: ['tea'] } },
  { type: 'enter', form: {} },
  { type: 'enter', form: { dates: { 'start-date': '2026-12-01', 'end-date': '' } } },
  { type: 'back' },
  { type: 'pin', isPinned: true },
  { type: 'others', hasOthers: false },
  { type: 'against', against: 'commit' },
];

describe('what the page of a preview says is read, and not trusted', () => {
  test.each(messages)('%j is a message', (message) => {
    expect(readFromPage({ ...message, more: 'left out' })).toEqual(message);
  });

  test.each([
    [null],
    ['ready'],
    [{ type: 'run', command: 'x' }],
    [{ type: 'select', pointer: 1, uri: null }],
    [{ type: 'select', pointer: 'x'.repeat(20_000), uri: null }],
    [{ type: 'select', pointer: '' }],
    [{ type: 'try', name: 'name' }],
    [{ type: 'pin', isPinned: 'yes' }],
    [{ type: 'step', pointer: '/screens/0' }],
    [{ type: 'step', pointer: '/screens/0', form: { name: { a: 1 } } }],
    [{ type: 'enter', form: { dates: { a: '', b: '', c: '' } } }],
    [{ type: 'enter', form: [] }],
    [{ type: 'enter', form: { name: Number.NaN } }],
    [{ type: 'enter', form: { list: [1] } }],
    [{ type: 'against', against: '__proto__' }],
  ])('%j is none', (message) => {
    expect(readFromPage(message)).toBeUndefined();
  });

  test('and nothing makes it fail', () => {
    fc.assert(fc.property(fc.anything(), (message) => void readFromPage(message)));
  });
});
