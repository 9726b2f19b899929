import { describe, expect, test } from 'vitest';
import { brokenByTaking, completeWhileTyping, documents } from './places.ts';

describe.each(documents)('in %s', (_, text) => {
  test('what is taken anywhere leaves it whole', () => {
    expect(brokenByTaking(text, 3)).toEqual([]);
  }, 120_000);

  test('what is typed so far is answered', () => {
    expect(() => completeWhileTyping(text, 2)).not.toThrow();
  }, 120_000);
});
